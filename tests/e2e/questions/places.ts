import { z } from 'zod';

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), rule: z.string().optional() })) });

/** The parts of a path that a server gave their names to, by what the table calls them. See fill-demo.ts. */
const ASKED: Readonly<Record<string, { readonly path: string; readonly rule?: string }>> = {
  upload: { path: '/uploads?state=staged' },
  report: { path: '/reports' },
  behind: { path: '/warnings?region=500229', rule: 'new-jobs-behind-districts' },
  recovering: { path: '/warnings?region=500153', rule: 'new-jobs-behind-districts' },
};

/** The path with what stands in braces put in. Errors: throws when the server has no such thing. */
export async function resolvePath(server: string, path: string): Promise<string> {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return path;
  const asked = ASKED[name];
  const response = await fetch(`${server}/api/v1${asked?.path ?? ''}`);
  const { items } = listSchema.parse(await response.json());
  const found = items.find(({ rule }) => asked?.rule === undefined || rule === asked.rule);
  if (!found) throw new Error(`nothing here is called ${name}`);
  return path.replace(`{${name}}`, found.id);
}
