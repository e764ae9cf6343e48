import 'reflect-metadata';
import { loadConfigOrExit } from '#platform';
import { startSearchApi } from './search-harness.js';

/** The searching part of the api as a process; tells its parent the port. */
const app = await startSearchApi(loadConfigOrExit(process.env));
await app.listen(0, '127.0.0.1');
const address = app.getHttpServer().address() as { port: number };
process.send?.(address.port);
process.once('SIGTERM', () => {
  void app.close().then(() => process.exit(0));
});
