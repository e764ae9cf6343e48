import { createServer } from 'node:net';
import { EngineError } from './engine.error.js';

/** Tries to listen on a port: undefined when it could, the error's code when it could not. */
function tryPort(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** A port of the loopback interface that nothing listens on at the moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Whether nothing listens on this port of the loopback interface. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) === undefined;
}

/**
 * Makes sure that the web port can be listened on, on the loopback interface and on all of them.
 * @throws EngineError PORT_TAKEN or PORT_FORBIDDEN
 */
export async function assertWebPortFree(port: number): Promise<void> {
  const problem = (await tryPort(port, '127.0.0.1')) ?? (await tryPort(port));
  if (problem === 'EADDRINUSE') {
    throw new EngineError(
      'PORT_TAKEN',
      `Port ${port} is taken by another program: stop it, or choose another port with \`PORT=${port + 1} npm start\`.`,
    );
  }
  if (problem === 'EACCES') {
    throw new EngineError(
      'PORT_FORBIDDEN',
      `This user may not listen on port ${port}: choose a port above 1023, as in \`PORT=4000 npm start\`.`,
    );
  }
}
