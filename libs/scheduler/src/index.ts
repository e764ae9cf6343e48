export { parseProblem } from './format/parse-problem.js';
