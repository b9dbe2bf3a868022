import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { dressPage, type AskOwn } from '#server/http/first-page.ts';
import { readDrawing, type DrawPage } from '#server/http/read-drawing.ts';
import { account, cookieOf, PASSWORD, signIn } from './sign-in.ts';
import { useApp, type UsedApp } from './use-app.ts';

const BUILT = `<!doctype html><html lang="zh-CN"><head><title>晴雨</title></head>
<body><div id="root"><!-- first page: until then --><b>晴雨</b><!-- /first page --></div></body></html>`;

const tells: DrawPage = async (page) => Promise.resolve(`<p>${JSON.stringify(page)}</p>`);

/** What the browser gets at an address. */
async function sent(
  app: UsedApp,
  path: string,
  { headers = {}, ...options }: { headers?: Record<string, string>; draw?: DrawPage | undefined } = {},
): Promise<string> {
  const ask: AskOwn = async (c, address) =>
    app.it.request(address, { headers: { cookie: c.req.header('cookie') ?? '' } });
  const deps = app.it.ctx;
  const draw = 'draw' in options ? options.draw : tells;
  const host = new Hono().get('*', async (c) => c.html(await dressPage(c, BUILT, { deps, ask, draw })));
  return (await host.request(`http://127.0.0.1${path}`, { headers })).text();
}

describe('dressPage, without accounts', () => {
  const app = useApp();

  test('names in its head what the page asks for first', async () => {
    const html = await sent(app, '/targets?period=2020-09&region=500101');
    const named = [...html.matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]*)"/g)];
    expect(named.map(([, href]) => href)).toEqual([
      '/api/v1/session',
      '/api/v1/overview?period=2020-09&amp;region=500101',
      '/api/v1/packs',
      '/api/v1/indicators',
      '/api/v1/regions',
    ]);
    expect(html).toContain('<b>晴雨</b>');
  });

  test('draws the overview from the server’s own answers, in the place of what waits for it', async () => {
    const html = await sent(app, '/?lang=en');
    expect(html).not.toContain('<b>晴雨</b>');
    expect(html).toContain('<div id="root" inert><p>');
    const drawn: unknown = JSON.parse(/<p>(.*)<\/p>/.exec(html)?.[1] ?? '');
    expect(drawn).toMatchObject({
      path: '/',
      search: 'lang=en',
      remembered: 'zh',
      answers: {
        session: { mode: 'local' },
        overview: { region: '500000' },
        packs: {},
        indicators: {},
        regions: {},
      },
    });
  });

  test('begins in the language and the size of type the browser remembers', async () => {
    const cookie = 'qingyu_language=en; qingyu_type=large';
    const html = await sent(app, '/', { headers: { cookie } });
    expect(html).toContain('<html lang="en" data-type="large">');
    expect(html).toContain('"remembered":"en"');
    expect(await sent(app, '/', { headers: { cookie: 'qingyu_language=%22%3E' } })).toContain(
      '<html lang="zh-CN">',
    );
  });

  test.each([
    ['cannot be drawn', '/', async () => Promise.reject(new Error('no'))],
    ['asks for what the server refuses', '/?region=nowhere', tells],
    ['is built without a drawing', '/', undefined],
  ] as const)('is what the browser draws itself where it %s', async (_, path, draw) => {
    const html = await sent(app, path, { draw });
    expect(html).toContain('<b>晴雨</b>');
    expect(html).toContain('<link rel="preload"');
  });
});

describe('dressPage, with accounts', () => {
  const app = useApp();

  test('draws figures for whoever may read them, and for nobody else', async () => {
    await account(app, { name: 'li-na', role: 'leader' });
    const headers = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    const html = await sent(app, '/', { headers });
    expect(html).toContain('"overview":');
    expect(html).toContain('li-na');
    const stranger = await sent(app, '/');
    expect(stranger).toContain('<b>晴雨</b>');
    expect(stranger).not.toContain('overview');
  });
});

describe(readDrawing, () => {
  test('is nothing where the file is not built', async () => {
    expect(await readDrawing('/nowhere/first-page.js')).toBeUndefined();
  });
});
