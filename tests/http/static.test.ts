import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage } from '#server/http/static.ts';
import { useApp } from './use-app.ts';

describe('builtPage', () => {
  let folder: string;
  let app: Hono;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qingyu-page-'));
    const page = join(folder, 'dist');
    mkdirSync(join(page, 'assets'), { recursive: true });
    writeFileSync(join(page, 'index.html'), '<title>晴雨</title>');
    writeFileSync(join(page, 'assets', 'app-1a2b.js'), 'export {}');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    app = new Hono();
    app.use(builtPage(page));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = async (path: string, init?: RequestInit) => app.request(`http://127.0.0.1${path}`, init);

  test.each(['/', '/targets/urban-new-jobs', '/uploads/ab12?tab=changes', '/预警'])(
    'gives the page at %s, to be asked for anew each time',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('晴雨');
    },
  );

  test('sends the page, and nothing else, as it is told to', async () => {
    const dressed = new Hono();
    dressed.use(
      builtPage(join(folder, 'dist'), (c, html) => Promise.resolve(`${html}<!-- ${c.req.path} -->`)),
    );
    const at = async (path: string) => (await dressed.request(`http://127.0.0.1${path}`)).text();
    expect(await at('/targets')).toBe('<title>晴雨</title><!-- /targets -->');
    expect(await at('/assets/app-1a2b.js')).toBe('export {}');
    const { headers } = await dressed.request('http://127.0.0.1/');
    const kept = [headers.get('cache-control'), headers.get('vary')];
    expect(kept).toEqual(['no-store', 'Cookie, Accept-Encoding']);
    const packed = await dressed.request('http://127.0.0.1/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    const text = brotliDecompressSync(await packed.arrayBuffer()).toString();
    expect(text).toBe('<title>晴雨</title><!-- / -->');
  });

  test('gives a named asset for ever', async () => {
    const response = await ask('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    ['gzip, deflate, br', 'br', 'packed'],
    ['br;q=0.5', 'br', 'packed'],
    ['gzip', null, 'export {}'],
    ['gzip, br;q=0', null, 'export {}'],
    ['', null, 'export {}'],
  ])('to whoever takes %j sends it as %j', async (taken, encoding, text) => {
    writeFileSync(join(folder, 'dist', 'assets', 'app-1a2b.js.br'), 'packed');
    const response = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': taken } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(text);
  });

  test.each(['/assets/gone.js', '/api/v1/nonsense'])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('shows nothing outside its folder: %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toContain('secret');
  });

  test('takes no writes', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(404);
  });
});

describe('before the page is built', () => {
  const app = useApp();

  test('says what to run, in both languages', async () => {
    const response = await app.it.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
