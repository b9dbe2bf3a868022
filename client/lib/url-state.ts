import { readPlace, type PagePlace } from '#domain/page-place.ts';
import { figureParam, parseFigureParam } from './figure-key.ts';
import type { FigureKey } from './figure-key.ts';
import { isLanguage } from './messages/language.ts';
import type { Language } from './messages/language.ts';

/** What every page shares and the address keeps. */
export interface ViewState extends PagePlace {
  readonly language: Language | undefined;
  readonly figure: FigureKey | undefined;
}

/** The parts of the address a link to another page takes along, in this order. */
const SHARED = ['period', 'region', 'asOf', 'lang'] as const;

/** Reads the shared state; what is malformed counts as absent, so an old link still opens. */
export function readView(search: string): ViewState {
  const params = new URLSearchParams(search);
  const lang = params.get('lang');
  return {
    ...readPlace((name) => params.get(name)),
    language: isLanguage(lang) ? lang : undefined,
    figure: parseFigureParam(params.get('figure') ?? ''),
  };
}

export interface ViewPatch {
  readonly period?: string | undefined;
  readonly region?: string | undefined;
  readonly asOf?: string | undefined;
  readonly language?: Language | undefined;
  readonly figure?: FigureKey | undefined;
}

/** The search text with the named parts changed; a part given as undefined goes, the others stay. */
export function writeView(search: string, patch: ViewPatch): string {
  const named: Record<string, string | undefined> = {};
  if ('period' in patch) named['period'] = patch.period;
  if ('region' in patch) named['region'] = patch.region;
  if ('asOf' in patch) named['asOf'] = patch.asOf;
  if ('language' in patch) named['lang'] = patch.language;
  if ('figure' in patch) named['figure'] = patch.figure && figureParam(patch.figure);
  return writeParams(search, named);
}

/** The search text with any parameters changed, for the filters a page keeps for itself. */
export function writeParams(search: string, patch: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') params.delete(name);
    else params.set(name, value);
  }
  return order(params);
}

/**
 * Path and search of a link to another page: the shared state goes along, the page's own filters stay behind; `own` are
 * those of the other page.
 */
export function hrefWith(path: string, search: string, own: Readonly<Record<string, string>> = {}): string {
  const from = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of SHARED) {
    const value = from.get(name);
    if (value) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(own)) kept.set(name, value);
  return joinHref(path, kept.toString());
}

export function joinHref(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`;
}

// One state, one address: shared parameters first, in their order, so that equal views have equal links.
function order(params: URLSearchParams): string {
  const ordered = new URLSearchParams();
  for (const name of SHARED) {
    const value = params.get(name);
    if (value) ordered.set(name, value);
  }
  for (const [name, value] of params) if (!ordered.has(name)) ordered.set(name, value);
  return ordered.toString();
}
