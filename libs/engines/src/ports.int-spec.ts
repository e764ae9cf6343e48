import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { assertWebPortFree, findFreePort } from './ports.js';

describe('assertWebPortFree', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('names another port when one on %s is taken', async (host) => {
    const port = await findFreePort();
    await expect(assertWebPortFree(port)).resolves.toBeUndefined();
    const server: Server = createServer().listen(port, host);
    await once(server, 'listening');
    await expect(assertWebPortFree(port)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
    server.close();
  });
});
