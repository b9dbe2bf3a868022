import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Message } from '#server/notify/message.ts';
import { createSend } from '#server/notify/send.ts';
import { openReceiver, type Receiver } from '#tests/support/receiver.ts';

const NOW = Date.parse('2020-07-15T04:00:00.000Z');
const MESSAGE: Message = {
  id: 'a1b2c3',
  subject: '【橙色】全国 城镇调查失业率 2020年2月 6.2%',
  text: '触发 · 橙色',
  data: { notices: [] },
  createdAt: '2020-07-15T04:00:00.000Z',
};
const send = createSend({ now: () => NOW, timeoutMs: 300 });

describe('robots and webhooks', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await openReceiver({ body: '{"errcode":0,"errmsg":"ok"}' });
  });
  afterEach(() => receiver.close());
  const to = (kind: 'wecom' | 'dingtalk' | 'feishu' | 'webhook', secret = '') => ({
    kind,
    url: `${receiver.address}/robot?key=k1`,
    secret,
  });
  const bodyOf = (): unknown => JSON.parse(receiver.received[0]?.body ?? '');

  test('企业微信: a text with the message’s id, nothing signed', async () => {
    expect(await send(to('wecom'), MESSAGE)).toEqual({ kind: 'sent', detail: '0 ok' });
    expect([receiver.received[0]?.url, bodyOf()]).toEqual([
      '/robot?key=k1',
      { msgtype: 'text', text: { content: `${MESSAGE.subject}\n${MESSAGE.text}\n[a1b2c3]` } },
    ]);
  });

  test('钉钉: time in milliseconds and signature in the address', async () => {
    await send(to('dingtalk', 'SECabc'), MESSAGE);
    const { searchParams } = new URL(receiver.received[0]?.url ?? '', receiver.address);
    expect(searchParams.get('timestamp')).toBe(String(NOW));
    expect(searchParams.get('sign')).toBe(
      createHmac('sha256', 'SECabc').update(`${NOW}\nSECabc`).digest('base64'),
    );
    expect(searchParams.get('key')).toBe('k1');
  });

  test('飞书: time in seconds and signature in the body, its key made of both', async () => {
    receiver.answer({ body: '{"code":0,"msg":"success","data":{}}' });
    expect(await send(to('feishu', 'abc'), MESSAGE)).toEqual({ kind: 'sent', detail: '0 success' });
    const seconds = String(NOW / 1000);
    expect(bodyOf()).toEqual({
      timestamp: seconds,
      sign: createHmac('sha256', `${seconds}\nabc`).update('').digest('base64'),
      msg_type: 'text',
      content: { text: `${MESSAGE.subject}\n${MESSAGE.text}\n[a1b2c3]` },
    });
  });

  test('a long text is cut between characters, within what 企业微信 takes, and keeps its id', async () => {
    await send(to('wecom'), { ...MESSAGE, text: '预警'.repeat(2000) });
    const { text } = z.object({ text: z.object({ content: z.string() }) }).parse(bodyOf());
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048);
    expect(text.content).toMatch(/[预警]…\n\[a1b2c3\]$/);
  });

  test('JSON: the id in body and header, signed over the very bytes', async () => {
    expect(await send(to('webhook', 'abc'), MESSAGE)).toMatchObject({ kind: 'sent' });
    const [first] = receiver.received;
    expect(bodyOf()).toEqual({
      id: 'a1b2c3',
      createdAt: MESSAGE.createdAt,
      subject: MESSAGE.subject,
      text: MESSAGE.text,
      data: { notices: [] },
    });
    expect(first?.headers['x-qingyu-message-id']).toBe('a1b2c3');
    expect(first?.headers['x-qingyu-signature']).toBe(
      `sha256=${createHmac('sha256', 'abc')
        .update(first?.body ?? '')
        .digest('hex')}`,
    );
  });

  test.each([
    ['wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}', true],
    ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', true],
    ['feishu', '{"code":19021,"msg":"sign match fail"}', true],
    ['wecom', '{"errcode":45009,"errmsg":"api freq out of limit"}', false],
    ['dingtalk', '{"errcode":-1,"errmsg":"system busy"}', false],
    ['dingtalk', '<html>proxy</html>', false],
  ] as const)('%s: 200 with a refusal in it is no success: %s', async (kind, body, final) => {
    receiver.answer({ body });
    expect(await send(to(kind, 'x'), MESSAGE)).toMatchObject({ kind: 'failed', final });
  });

  test.each([
    [500, false],
    [503, false],
    [429, false],
    [408, false],
    [400, true],
    [404, true],
    // It is not followed: where it leads was not agreed upon.
    [302, true],
  ])('HTTP %i: trying again helps or not', async (status, final) => {
    receiver.answer({ status, headers: { location: 'http://127.0.0.1:1/', 'retry-after': '120' } });
    expect(await send(to('webhook'), MESSAGE)).toMatchObject({ kind: 'failed', final, retryAfter: 120 });
  });

  test('nobody answers in time, nobody listens, nobody has that name: it is tried again', async () => {
    receiver.answer({ hang: true });
    expect(await send(to('webhook'), MESSAGE)).toMatchObject({
      kind: 'failed',
      final: false,
      detail: '0.3 秒内没有回应 · no answer within 0.3 s',
    });
    const nobody = { kind: 'webhook', url: 'http://127.0.0.1:1/', secret: '' } as const;
    expect(await send(nobody, MESSAGE)).toMatchObject({ kind: 'failed', final: false });
    expect(await send({ ...nobody, url: 'http://nobody.invalid/' }, MESSAGE)).toMatchObject({
      kind: 'failed',
      final: false,
    });
  });

  test('Retry-After as a date is counted by the other side’s own clock', async () => {
    const headers = { date: 'Wed, 15 Jul 2020 04:00:00 GMT', 'retry-after': 'Wed, 15 Jul 2020 04:02:30 GMT' };
    receiver.answer({ status: 503, headers });
    expect(await send(to('webhook'), MESSAGE)).toMatchObject({ kind: 'failed', retryAfter: 150 });
  });

  test('of an endless answer no more is read than is kept', async () => {
    receiver.answer({ body: 'x'.repeat(3_000_000) });
    expect(await send(to('webhook'), MESSAGE)).toEqual({
      kind: 'sent',
      detail: `HTTP 200 ${'x'.repeat(200)}`,
    });
  });

  test.each([
    'http://169.254.169.254/latest',
    'http://[::ffff:169.254.169.254]/latest',
    'http://2852039166/latest',
    'http://100.100.100.200/latest/meta-data',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://224.0.0.1/',
  ])('nothing is sent to %s', async (url) => {
    const sent = await send({ kind: 'webhook', url, secret: '' }, MESSAGE);
    expect(sent).toMatchObject({ kind: 'failed', final: true });
    expect(sent.detail).toContain('is no address to send to');
  });
});
