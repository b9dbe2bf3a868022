import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { dressPage, type AskOwn } from '#server/http/first-page.ts';
import { readDrawing, type DrawPage } from '#server/http/read-drawing.ts';
import { account, cookieOf, PASSWORD, signIn } from './sign-in.ts';
import { useApp, type UsedApp } from './use-app.ts';

const BUILT = `<!doctype html><html lang="zh-CN"><head><title>晴雨</title></head>
<body><div id="root"><!-- first page: until then --><b>晴雨</b><!-- /first page --></div></body></html>`;

const tells: DrawPage = async (page) => Promise.resolve(`<p>${JSON.stringify(page)}</p>`);

interface Sent {
  readonly headers?: Record<string, string>;
  readonly draw?: DrawPage | undefined;
  /** How the server answers instead, by a part of the address. */
  readonly answers?: Readonly<Record<string, () => Promise<Response>>>;
  readonly patienceMs?: number;
}

/** What the browser gets at an address. */
async function sent(
  app: UsedApp,
  path: string,
  { headers = {}, answers = {}, patienceMs = 30_000, ...options }: Sent = {},
) {
  const ask: AskOwn = async (c, address) => {
    const instead = Object.entries(answers).find(([part]) => address.includes(part))?.[1];
    return instead?.() ?? app.it.request(address, { headers: { cookie: c.req.header('cookie') ?? '' } });
  };
  const draw = 'draw' in options ? options.draw : tells;
  const dressing = { deps: app.it.ctx, ask, draw, patienceMs };
  const host = new Hono().get('*', async (c) => c.html(await dressPage(c, BUILT, dressing)));
  const html = await (await host.request(`http://127.0.0.1${path}`, { headers })).text();
  const block = /<script type="application\/json" id="first-answers">([^<]*)<\/script>\s*<\/body>/.exec(
    html,
  )?.[1];
  return { html, answers: JSON.parse(block ?? 'null') as Record<string, unknown> };
}

describe('dressPage, without accounts', () => {
  const app = useApp();

  test('holds what the page asks for first, as this server answers it', async () => {
    const { html, answers } = await sent(app, '/targets?period=2020-09&region=500101');
    expect(Object.keys(answers)).toEqual(['session', 'overview', 'packs', 'indicators', 'regions']);
    expect(answers).toMatchObject({
      session: { mode: 'local' },
      overview: { period: '2020-09', region: '500101' },
    });
    const asked = await app.it.request('/api/v1/regions');
    expect(answers['regions']).toEqual(await asked.json());
    expect(html).toContain('<b>晴雨</b>');
  });

  test('lets nothing in an answer end the element it is in', async () => {
    const regions = async () =>
      Promise.resolve(Response.json({ name: '</script><script>alert(1)</script>' }));
    const { html, answers } = await sent(app, '/targets', { answers: { regions } });
    expect(html).not.toContain('<script>');
    expect(answers['regions']).toEqual({ name: '</script><script>alert(1)</script>' });
  });

  test.each([
    ['refused', 30_000, async () => Promise.resolve(Response.json({}, { status: 500 }))],
    ['lost', 30_000, async () => Promise.reject(new Error('no'))],
    ['late', 2000, async () => new Promise<Response>(() => undefined)],
  ])('goes without an answer that is %s, and draws nothing from the others', async (_, patienceMs, packs) => {
    const page = await sent(app, '/', { answers: { packs }, patienceMs });
    expect(Object.keys(page.answers)).toEqual(['session', 'overview', 'indicators', 'regions']);
    expect(page.html).toContain('<b>晴雨</b>');
  });

  test('draws the overview from the server’s own answers, in the place of what waits for it', async () => {
    const { html } = await sent(app, '/?lang=en');
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
    const { html } = await sent(app, '/', { headers: { cookie } });
    expect(html).toContain('<html lang="en" data-type="large">');
    expect(html).toContain('"remembered":"en"');
    const strange = await sent(app, '/', { headers: { cookie: 'qingyu_language=%22%3E' } });
    expect(strange.html).toContain('<html lang="zh-CN">');
  });

  test.each([
    ['cannot be drawn', '/', async () => Promise.reject(new Error('no'))],
    ['asks for what the server refuses', '/?region=nowhere', tells],
    ['is built without a drawing', '/', undefined],
  ] as const)('is what the browser draws itself where it %s', async (_, path, draw) => {
    const { html, answers } = await sent(app, path, { draw });
    expect(html).toContain('<b>晴雨</b>');
    expect(answers).toHaveProperty('regions');
  });
});

describe('dressPage, with accounts', () => {
  const app = useApp();

  test('sends and draws figures for whoever may read them, and for nobody else', async () => {
    await account(app, { name: 'li-na', role: 'leader' });
    const headers = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    const { html, answers } = await sent(app, '/', { headers });
    expect(html).toContain('"overview":');
    expect(html).toContain('li-na');
    expect(answers).toMatchObject({ session: { user: { name: 'li-na' } }, overview: {} });
    const stranger = await sent(app, '/');
    expect(stranger.html).toContain('<b>晴雨</b>');
    expect(stranger.answers).toEqual({
      session: { mode: 'accounts', user: null, permissions: [], embargo: null },
    });
  });
});

describe(readDrawing, () => {
  test('is nothing where the file is not built', async () => {
    expect(await readDrawing('/nowhere/first-page.js')).toBeUndefined();
  });
});
