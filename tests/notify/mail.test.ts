import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#server/notify/message.ts';
import { createSend } from '#server/notify/send.ts';

const MESSAGE: Message = {
  id: 'a1b2c3',
  subject: '【红色】测试',
  text: '触发 · 红色',
  data: {},
  createdAt: '2020-07-15T04:00:00.000Z',
};
const send = createSend({ timeoutMs: 400 });

let server: SMTPServer | undefined;
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A mail server on loopback; answers its port. */
async function listen(options: SMTPServerOptions): Promise<number> {
  const opened = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: true, ...options });
  server = opened;
  opened.on('error', () => undefined);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', () => resolve()));
  // It listens on TCP, so its address is never a pipe's name.
  return (opened.server.address() as AddressInfo).port;
}

const target = (port: number, part: { user?: string; password?: string } = {}) => ({
  kind: 'email' as const,
  host: '127.0.0.1',
  port,
  secure: false,
  user: '',
  password: '',
  from: '晴雨 <qingyu@example.org>',
  to: ['duty@example.org', 'head@example.org'],
  ...part,
});

describe('sendMail', () => {
  test('a letter reaches every reader with the message’s own Message-ID', async () => {
    const letters: { text: string; to: string[] }[] = [];
    const port = await listen({
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
        stream.on('end', () => {
          letters.push({ text, to: session.envelope.rcptTo.map(({ address }) => address) });
          done();
        });
      },
    });
    expect(await send(target(port), MESSAGE)).toMatchObject({ kind: 'sent' });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(['duty@example.org', 'head@example.org']);
    expect(letters[0]?.text).toMatch(/^Message-ID: <a1b2c3@qingyu>\r$/m);
    expect(letters[0]?.text).toContain(Buffer.from('【红色】测试').toString('base64').slice(0, 12));
  });

  test('who is refused while others take the letter is named', async () => {
    const port = await listen({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('head') ? Object.assign(new Error('gone'), { responseCode: 550 }) : null),
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done());
      },
    });
    const sent = await send(target(port), MESSAGE);
    expect(sent.kind).toBe('sent');
    expect(sent.detail).toMatch(/refused: head@example\.org$/);
  });

  test('5xx is final, 4xx is not', async () => {
    let code = 550;
    const port = await listen({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: code })),
    });
    expect(await send(target(port), MESSAGE)).toMatchObject({ kind: 'failed', final: true });
    code = 451;
    expect(await send(target(port), MESSAGE)).toMatchObject({ kind: 'failed', final: false });
  });

  test('a wrong password is final, the right one is not asked for twice', async () => {
    const port = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        if (username === 'qingyu' && password === 'right') done(null, { user: 'qingyu' });
        else done(Object.assign(new Error('wrong'), { responseCode: 535 }));
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done());
      },
    });
    const wrong = await send(target(port, { user: 'qingyu', password: 'wrong' }), MESSAGE);
    expect(wrong).toMatchObject({ kind: 'failed', final: true });
    const right = await send(target(port, { user: 'qingyu', password: 'right' }), MESSAGE);
    expect(right).toMatchObject({ kind: 'sent' });
  });

  test('a server that never greets, and none at all: tried again', async () => {
    const port = await listen({ onConnect: () => undefined });
    expect(await send(target(port), MESSAGE)).toMatchObject({ kind: 'failed', final: false });
    expect(await send(target(1), MESSAGE)).toMatchObject({ kind: 'failed', final: false });
  });

  test('nothing is sent to a machine’s own metadata service', async () => {
    const sent = await send({ ...target(25), host: '169.254.169.254' }, MESSAGE);
    expect(sent).toMatchObject({ kind: 'failed', final: true });
  });
});
