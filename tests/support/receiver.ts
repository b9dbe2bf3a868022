import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An HTTP server on loopback that keeps what it is sent and answers as told. */
export interface Receiver {
  readonly address: string;
  readonly received: Received[];
  /** How the next requests are answered: a status, a body, headers; `hang` never answers. */
  answer(next: Answer): void;
  /** The next request has come in whole and is not answered yet. */
  arrival(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hang?: boolean;
}

export async function openReceiver(first: Answer = {}): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let answer = first;
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(pieces).toString('utf8'),
      });
      for (const resolve of waiting.splice(0)) resolve();
      if (answer.hang === true) return;
      response.writeHead(answer.status ?? 200, answer.headers);
      response.end(answer.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on TCP, so its address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    received,
    answer: (next) => {
      answer = next;
    },
    arrival: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
