import { cachedRead } from '../cached-read.ts';
import type { ReadDb } from '../open.ts';

/** Codes and their integer keys, both ways. */
export interface Codes {
  readonly indicators: CodeMap;
  readonly regions: CodeMap;
  readonly groups: CodeMap;
  readonly industries: CodeMap;
}
export interface CodeMap {
  readonly idOf: ReadonlyMap<string, number>;
  readonly codeOf: ReadonlyMap<number, string>;
}

/** Every code known to the database: some hundreds. */
export function readCodes(db: ReadDb): Promise<Codes> {
  return cachedRead(db, 'codes', () => loadCodes(db));
}

async function loadCodes(db: ReadDb): Promise<Codes> {
  const indicators = await db.selectFrom('indicator').select(['id', 'code']).execute();
  const regions = await db.selectFrom('region').select(['id', 'code']).execute();
  const categories = await db.selectFrom('category').select(['id', 'kind', 'code']).execute();
  return {
    indicators: mapOf(indicators),
    regions: mapOf(regions),
    groups: mapOf(categories.filter(({ kind }) => kind === 'group')),
    industries: mapOf(categories.filter(({ kind }) => kind === 'industry')),
  };
}

function mapOf(rows: readonly { readonly id: number; readonly code: string }[]): CodeMap {
  return {
    idOf: new Map(rows.map(({ id, code }) => [code, id])),
    codeOf: new Map(rows.map(({ id, code }) => [id, code])),
  };
}
