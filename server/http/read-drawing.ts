import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The page the browser would draw from these answers, as HTML; built from client/first-page.tsx. */
export type DrawPage = (page: {
  readonly path: string;
  readonly search: string;
  readonly remembered: 'zh' | 'en';
  readonly answers: Readonly<Record<string, unknown>>;
}) => Promise<string>;

/** The built page’s function; undefined where it is not built. Errors: what the file throws. */
export async function readDrawing(file: string): Promise<DrawPage | undefined> {
  if (!existsSync(file)) return undefined;
  const module: unknown = await import(pathToFileURL(file).href);
  return hasDrawing(module) ? module.firstPage : undefined;
}

function hasDrawing(module: unknown): module is { readonly firstPage: DrawPage } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'firstPage' in module &&
    typeof module.firstPage === 'function'
  );
}
