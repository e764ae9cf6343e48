import { parentPort } from 'node:worker_threads';
import { drawPaper } from './draw.papers.js';
import { FontShelf } from './font.shelf.js';
import type { Paper } from './paper.types.js';

/** A thread that lays papers out, one after the other. Its fonts are made once. */
const shelf = new FontShelf();

parentPort?.on('message', ({ id, paper }: { id: number; paper: Paper }) => {
  drawPaper(paper, shelf).then(
    (pdf) => parentPort?.postMessage({ id, pdf }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
