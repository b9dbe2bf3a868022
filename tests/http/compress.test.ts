import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useApp } from './use-app.ts';

const ZIPPED = { headers: { 'accept-encoding': 'gzip, deflate, br' } };

describe('an answer', () => {
  const app = useApp();
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  test('goes out packed to who unpacks it, and is the same', async () => {
    const plain = await app.it.request('/api/v1/indicators');
    const packed = await app.it.request('/api/v1/indicators', ZIPPED);
    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([
      null,
      'gzip',
    ]);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    const [whole, small] = [await bytesOf(plain), await bytesOf(packed)];
    expect(gunzipSync(small).equals(whole)).toBe(true);
    expect(small.length).toBeLessThan(whole.length / 3);
  });

  test('that has not changed is still answered with 304', async () => {
    const etag = (await app.it.request('/api/v1/regions', ZIPPED)).headers.get('etag') ?? '';
    const again = await app.it.request('/api/v1/regions', {
      headers: { ...ZIPPED.headers, 'if-none-match': etag },
    });
    expect([etag.startsWith('W/"'), again.status]).toEqual([true, 304]);
  });

  test('that stays open is not held back to be packed', async () => {
    const events = await app.it.request('/api/v1/events', ZIPPED);
    expect([events.status, events.headers.get('content-encoding')]).toEqual([200, null]);
    await events.body?.cancel();
  });
});
