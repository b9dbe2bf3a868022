import { listAudit } from '#server/db/read/audit.ts';
import { listUploads } from '#server/db/read/uploads.ts';
import { listEpisodes, listEventsOf } from '#server/db/read/warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { INDICATORS } from './sheets.ts';

/** What a store says, part by part, one line a thing: without ids made by chance or counted past a failed try. */
export type Standing = Readonly<Record<'uploads' | 'values' | 'rules' | 'warnings' | 'audit', string[]>>;

const EVERYTHING = { limit: 1_000_000, offset: 0 };
const AUDIT_PAGE = 1000;

/** A backup leaves a row once its archive is whole: killed in between, the archive is there without it. */
const OUTSIDE = new Set(['store.backup']);

export async function standing(ctx: Ctx): Promise<Standing> {
  const { rows } = await listUploads(ctx.store.read, { limit: EVERYTHING.limit });
  const names = new Map(rows.map((row) => [row.public_id, row.file_name]));
  return {
    uploads: rows.map(({ file_name, sha256, state, summary, committed_version, withdrawn_version }) =>
      [file_name, sha256, state, summary, committed_version, withdrawn_version].join(' '),
    ),
    values: (await Promise.all(INDICATORS.map((indicator) => values(ctx, indicator, names)))).flat(),
    rules: (await readRules(ctx)).map(
      ({ id, version, confirmPeriods }) => `${id} ${version} ${confirmPeriods}`,
    ),
    warnings: await warnings(ctx),
    audit: await audit(ctx),
  };
}

async function values(ctx: Ctx, indicator: string, names: ReadonlyMap<string, string>): Promise<string[]> {
  const { items } = await listObservations(ctx, { indicator, ...EVERYTHING });
  return items.map(({ region, period, basis, value, missing, version, upload }) =>
    [indicator, region, period, basis, value, missing, version, names.get(upload)].join(' '),
  );
}

async function warnings({ store }: Ctx): Promise<string[]> {
  const rules = (await store.read.selectFrom('rule').select('id').distinct().execute()).map(({ id }) => id);
  const episodes = await listEpisodes(store.read, rules);
  const ids = episodes.map(({ id }) => id);
  const ledgers = Map.groupBy(await listEventsOf(store.read, ids), (event) => event.warning_id);
  return episodes
    .map(({ id, series_id: _, ...episode }) => {
      const ledger = ledgers.get(id) ?? [];
      const told = ledger.map(({ kind, period, level, value, at }) =>
        [kind, period, level, value, at].join(','),
      );
      return `${JSON.stringify(episode)} ${told.join(' ')}`;
    })
    .sort();
}

async function audit({ store }: Ctx): Promise<string[]> {
  const lines: string[] = [];
  let after = 0;
  for (;;) {
    const rows = await listAudit(store.read, after, AUDIT_PAGE);
    for (const { action, actor, at } of rows) {
      if (!OUTSIDE.has(action)) lines.push(`${action} ${actor} ${at}`);
    }
    if (rows.length < AUDIT_PAGE) return lines;
    after = rows.at(-1)?.id ?? after;
  }
}

const SHOWN = 3;

/** Where two stores do not say the same: a few lines of each part, nothing when they agree. */
export function differences(left: Standing, expected: Standing): string[] {
  const parts = Object.keys(expected) as (keyof Standing)[];
  return parts.flatMap((part) => {
    const [is, should] = [new Set(left[part]), new Set(expected[part])];
    const told = [
      ...left[part]
        .filter((line) => !should.has(line))
        .map((line) => `${part}: not expected: ${line}`)
        .slice(0, SHOWN),
      ...expected[part]
        .filter((line) => !is.has(line))
        .map((line) => `${part}: gone: ${line}`)
        .slice(0, SHOWN),
    ];
    const sameLength = left[part].length === expected[part].length;
    return sameLength
      ? told
      : [...told, `${part}: ${left[part].length} lines, ${expected[part].length} expected`];
  });
}
