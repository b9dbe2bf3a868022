import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>晴雨</title>
<p>页面尚未生成：请先运行 <code>npm run build</code>。</p>
<p>The page is not built yet: run <code>npm run build</code> first.</p>`;

/** The page as it is sent to whoever asks, from the page as it was built. */
export type Dress = (c: Context, html: string) => Promise<string>;

/** Serves the built page; every path that is no file and no API is the page itself, so that any address can be opened. */
export function builtPage(folder: string, dress?: Dress): MiddlewareHandler {
  const root = normalize(folder);
  const page = join(root, 'index.html');
  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || /^\/api(\/|$)/.test(c.req.path)) return next();
    const path = decoded(c.req.path);
    if (path === undefined) return next();
    const wanted = normalize(join(root, path));
    const inside = wanted.startsWith(root + sep);
    const isFile = inside && existsSync(wanted) && statSync(wanted).isFile();
    if (!isFile && extname(c.req.path) !== '') return next();
    const file = isFile ? wanted : page;
    if (!existsSync(file)) return c.html(NOT_BUILT, 503);
    if (file === page && dress) {
      const html = await dress(c, readFileSync(page, 'utf8'));
      return dressedPage(c, html);
    }
    const hashed = file.includes(`${sep}assets${sep}`);
    const packed = packedFor(c, file);
    return c.body(readFileSync(packed ?? file), 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(packed !== undefined && { 'content-encoding': 'br' }),
    });
  };
}

const pack = promisify(brotliCompress);

/** Of the levels whose time nobody notices the one that packs best. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Packed on the way, too: a server may send about 14 kB before it is answered, and a page with its first answers is as large. */
async function dressedPage(c: Context, html: string): Promise<Response> {
  // It holds what this person may read now: kept by nobody, so that going back to it shows no older figures.
  const headers = {
    'content-type': TYPES['.html'] ?? '',
    'cache-control': 'no-store',
    vary: 'Cookie, Accept-Encoding',
  };
  if (!takesBrotli(c)) return c.body(html, 200, headers);
  return c.body(new Uint8Array(await pack(html, PACKING)), 200, { ...headers, 'content-encoding': 'br' });
}

/** The same file as the build packed it with brotli, for whoever takes that. */
function packedFor(c: Context, file: string): string | undefined {
  return takesBrotli(c) && existsSync(`${file}.br`) ? `${file}.br` : undefined;
}

function takesBrotli(c: Context): boolean {
  const taken = (c.req.header('accept-encoding') ?? '').split(',').map((each) => each.replaceAll(' ', ''));
  return taken.some((each) => /^br(;|$)/.test(each) && !/;q=0(\.0*)?$/.test(each));
}

/** The path as it is meant; undefined for one that no decoder can read. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
