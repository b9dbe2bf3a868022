import type { MiddlewareHandler } from 'hono';
import { AppError } from '../services/errors.ts';
import type { AppEnv } from './openapi.ts';
import { problemResponse } from './problem.ts';
import { methodsAt, routeFor } from './route-permissions.ts';

/** Names of parameters by `METHOD /path`, as the interface's document lists them. */
export type ParameterNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Said of any read without harm: what is not kept by day or given in pages is whole and of today, and `_` only keeps a
 * cache away.
 */
const EVERYWHERE: ReadonlySet<string> = new Set(['asOf', 'limit', 'cursor', '_']);

/** Answers 405 with Allow where an address is known by other methods, and tells OPTIONS which they are. */
export const knownMethodsOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { method, path } = c.req;
  if (routeFor(method, path)) return next();
  const allowed = methodsAt(path);
  if (allowed.length === 0) return next();
  const allow = allowed.join(', ');
  c.header('allow', allow);
  if (method === 'OPTIONS') return c.body(null, 204);
  return problemResponse(
    c,
    'request.method',
    `这个地址不接受 ${method}，可用 ${allow} · this address takes no ${method}, only ${allow}`,
  );
};

/**
 * Refuses a read with a parameter nobody knows: `regoin=500103`, passed over, would answer with every region.
 * Addresses open to all are let through: whoever sends people to them may add to them.
 */
export function knownParametersOnly(names: () => ParameterNames): MiddlewareHandler<AppEnv> {
  let known: ParameterNames | undefined;
  return async (c, next) => {
    const route = routeFor(c.req.method, c.req.path);
    if (route?.method !== 'GET' || route.permission === null) return next();
    known ??= names();
    const own = known.get(`GET ${route.path}`) ?? new Set<string>();
    const strange = Object.keys(c.req.queries()).filter((name) => !own.has(name) && !EVERYWHERE.has(name));
    if (strange.length > 0) throw unknownParameters(strange, [...own]);
    return next();
  };
}

/** The parameters of every read in a document of the interface below `base`. */
export function parameterNames(
  paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly unknown[] | undefined } | undefined }>
  >,
  base: string,
): ParameterNames {
  return new Map(
    Object.entries(paths).map(([path, { get }]) => [
      `GET ${path.replace(base, '')}`,
      new Set((get?.parameters ?? []).flatMap(queryName)),
    ]),
  );
}

function queryName(parameter: unknown): string[] {
  if (typeof parameter !== 'object' || parameter === null) return [];
  if (!('in' in parameter) || parameter.in !== 'query' || !('name' in parameter)) return [];
  return [String(parameter.name)];
}

function unknownParameters(strange: readonly string[], known: readonly string[]): AppError {
  const [zh, en] = known.length === 0 ? ['没有参数', 'none'] : [known.join('、'), known.join(', ')];
  return new AppError(
    'request.invalid',
    '地址里有不认识的参数 · the address has a parameter that is not known here',
    strange.map((name) => ({
      pointer: name,
      code: 'unrecognized_keys',
      message: `不认识“${name}”，这里可用：${zh} · “${name}” is not known, here are: ${en}`,
    })),
  );
}
