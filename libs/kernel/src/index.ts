export { type Cursor, decodeCursor, encodeCursor } from './cursor.js';
export { allFailures, defineFailures, type FailureText } from './failure-text.js';
export { type Money, toMinorUnits } from './money.js';
export { err, ok, type Result } from './result.js';
