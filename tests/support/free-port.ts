import { createServer, type AddressInfo } from 'node:net';

/** A port of the loopback address nobody listens on just now. Errors: rejects when there is none. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // It listens on TCP, so its address is never a pipe's name.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
