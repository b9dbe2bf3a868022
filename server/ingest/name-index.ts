import { nameKey } from '#server/ingest/words/text.ts';

/** What a name can mean. `many` is a question for the analyst, never a choice of ours. */
export type Lookup<T> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly items: readonly T[] };

/** A name found inside a longer text. */
export interface NameHit<T> {
  readonly item: T;
  /** Its normalised spelling. */
  readonly key: string;
}

export interface NameIndex<T> {
  find(name: string): Lookup<T>;
  /** Items named inside a text, longest names first, none overlapping, each item once; and the text without them. */
  findIn(text: string): { readonly hits: NameHit<T>[]; readonly rest: string };
  /** Up to three names nearest to one that was not found. */
  near(name: string): string[];
}

/** Names of items; an official name wins over the alias of another item. */
export function nameIndex<T extends { readonly nameZh: string }>(
  items: readonly T[],
  officialNames: (item: T) => readonly string[],
  otherNames: (item: T) => readonly string[],
): NameIndex<T> {
  const official = tier(items, officialNames);
  const other = tier(items, otherNames);
  const scanned = [...new Set([...official.keys(), ...other.keys()])]
    .filter((key) => key.length >= (/^[\x20-\x7e]+$/.test(key) ? 4 : 2))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const find = (key: string): Lookup<T> => {
    const found = official.get(key) ?? other.get(key) ?? [];
    if (found.length > 1) return { kind: 'many', items: found };
    return found[0] === undefined ? { kind: 'none' } : { kind: 'one', item: found[0] };
  };
  return {
    find: (name) => find(nameKey(name)),
    findIn: (text) => scan(nameKey(text), scanned, find),
    near: (name) => nearest(nameKey(name), items),
  };
}

function tier<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(namesOf(item).map(nameKey))) {
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), item]);
    }
  }
  return byKey;
}

// Stands where a name was taken out, so that its neighbours do not join to another.
const GAP = '¦';

function scan<T>(
  text: string,
  keys: readonly string[],
  find: (key: string) => Lookup<T>,
): { hits: NameHit<T>[]; rest: string } {
  const hits: NameHit<T>[] = [];
  let rest = text;
  for (const key of keys) {
    if (!rest.includes(key)) continue;
    const found = find(key);
    const meant = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : [];
    for (const item of meant) if (!hits.some((hit) => hit.item === item)) hits.push({ item, key });
    rest = rest.replaceAll(key, GAP);
  }
  return { hits, rest };
}

function nearest(key: string, items: readonly { readonly nameZh: string }[]): string[] {
  const chars = new Set(key);
  return items
    .map(({ nameZh }) => {
      const name = new Set(nameKey(nameZh));
      const shared = [...name].filter((char) => chars.has(char)).length;
      return { nameZh, likeness: (2 * shared) / (name.size + chars.size) };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ nameZh }) => nameZh);
}
