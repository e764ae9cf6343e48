import { writeImportFile, writeImportSpreadsheet } from './import.file.js';

/** A process that writes the file of the benchmark `import`: PATH ROWS FORMAT. */
const [path = '', rows = '', format] = process.argv.slice(2);
await (format === 'xlsx' ? writeImportSpreadsheet : writeImportFile)(path, Number(rows));
