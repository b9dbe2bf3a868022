import { periodKey, monthOf } from '#domain/period.ts';
import { BASES, TOTAL } from '#domain/catalogue.ts';
import { seriesId, type SeriesKey } from '#domain/observation.ts';
import { analyse } from '#server/db/dialect.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { ensureSeries } from '#server/db/write/codes.ts';
import { insertUpload } from '#server/db/write/uploads.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { insertVintages } from '#server/db/write/vintages.ts';
import type { Ctx } from '#server/services/context.ts';

const MONTHS = 120;
const FIRST_YEAR = 2011;

/**
 * Fills a store with a number of observations through its own bulk writer: ten years of months for as many series
 * as it takes, the totals of every district and the city first, so that the overview has figures.
 */
export async function fillStore(ctx: Ctx, count: number): Promise<void> {
  const keys = seriesKeys(ctx, Math.ceil(count / MONTHS));
  await withTransaction(ctx.store, async (tx) => {
    const { version } = await insertVersion(tx, {
      at: ctx.clock.now(),
      kind: 'commit',
      uploadId: null,
      actor: 'bench',
      reason: null,
    });
    const uploadId = await insertUpload(tx, upload(ctx.clock.now(), version));
    const ids = await ensureSeries(tx, keys);
    const monthKeys = Array.from({ length: MONTHS }, (_, month) =>
      periodKey(monthOf(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1)),
    );
    const numbers = (of: (row: number) => number): Int32Array =>
      Int32Array.from({ length: count }, (_, row) => of(row));
    await insertVintages(
      tx,
      { version, uploadId },
      {
        order: Uint32Array.from({ length: count }, (_, row) => row),
        seriesId: numbers((row) => ids[Math.floor(row / MONTHS)] ?? 0),
        period: numbers((row) => monthKeys[row % MONTHS] ?? 0),
        value: Float64Array.from({ length: count }, (_, row) => 1000 + (row % MONTHS) * 37),
        missing: new Uint8Array(count),
        unit: new Uint8Array(count),
        reported: [],
        sheet: new Uint8Array(count),
        row: numbers((row) => row + 2),
        column: new Uint16Array(count).fill(6),
      },
    );
  });
  await analyse(ctx.store.dialect, ctx.store.write);
}

/** What the overview reads comes first, so that it shows the same at every size; then everything else there can be. */
function seriesKeys(ctx: Ctx, wanted: number): SeriesKey[] {
  const keys = new Map<string, SeriesKey>();
  for (const key of allKeys(ctx)) {
    keys.set(seriesId(key), key);
    if (keys.size === wanted) return [...keys.values()];
  }
  throw new Error(`only ${keys.size} series can be made, ${wanted} are wanted`);
}

function* allKeys({ catalogue }: Ctx): Generator<SeriesKey> {
  const { indicators, regions, groups, industries, targets, cityRegion } = catalogue.pack;
  const whole = { group: TOTAL, industry: TOTAL };
  for (const { indicator } of targets) {
    for (const basis of BASES) yield { indicator, region: cityRegion, ...whole, basis };
  }
  for (const region of regions) {
    for (const basis of ['period', 'ytd'] as const) {
      const indicator = region.kind === 'nation' ? targets[1]?.indicator : targets[0]?.indicator;
      if (indicator !== undefined && (basis === 'ytd' || region.kind === 'nation')) {
        yield { indicator, region: region.code, ...whole, basis };
      }
    }
  }
  const all = (list: readonly { readonly code: string }[]): string[] => [
    TOTAL,
    ...list.map(({ code }) => code),
  ];
  const splits = all(groups).flatMap((group) => all(industries).map((industry) => ({ group, industry })));
  const places = indicators.flatMap(({ code: indicator }) =>
    regions.map(({ code: region }) => ({ indicator, region })),
  );
  for (const split of splits) {
    for (const place of places) {
      for (const basis of BASES) yield { ...place, ...split, basis };
    }
  }
}

function upload(at: string, version: number): Parameters<typeof insertUpload>[1] {
  return {
    public_id: 'bench',
    state: 'committed',
    file_name: 'bench.csv',
    bytes: 0,
    sha256: '',
    encoding: 'utf-8',
    hints: '{}',
    recognised: null,
    summary: '{"cells":0,"added":0,"changed":0,"unchanged":0,"vanished":0,"errors":0,"warnings":0}',
    problems: '[]',
    problems_total: 0,
    base_version: 0,
    plan_digest: '',
    accepted: '[]',
    created_at: at,
    created_by: 'bench',
    committed_version: version,
    withdrawn_version: null,
    origin: 'reported',
  };
}
