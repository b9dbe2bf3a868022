import type { UploadSummary } from '#contract/uploads.ts';
import type { ReadDb, Store } from '../../db/open.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { judgeUpload, type Judged } from '../../ingest/judge-upload.ts';
import { alreadyUploaded } from '../../ingest/problems.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import type { Reference } from '../../ingest/reference.ts';
import { createReference } from '../../ingest/reference.ts';
import type { Ctx } from '../context.ts';
import { loadHistory } from './history.ts';
import { requireOwnDistrict } from './own-district.ts';

const PROBLEMS_KEPT = 500;

/** What the importer may know of the catalogues, on the clock's day. */
export function referenceOf(ctx: Ctx): Reference {
  const { pack } = ctx.catalogue;
  return createReference({
    indicators: pack.indicators,
    regions: pack.regions,
    groups: pack.groups,
    industries: pack.industries,
    today: ctx.clock.today(),
    cityRegion: pack.cityRegion,
    landChanges: ctx.catalogue.landChanges,
    populationOf: (region) => pack.regions.find(({ code }) => code === region)?.population2020,
  });
}

/** A judgement and the version of the statistics it was made against: it holds for no other. */
export interface JudgedAt {
  readonly judged: Judged;
  readonly version: number;
}

export interface StagedColumns {
  readonly state: 'staged' | 'refused';
  readonly encoding: string;
  readonly sheets: string;
  readonly recognised: string | null;
  readonly summary: string;
  readonly problems: string;
  readonly problems_total: number;
  readonly base_version: number;
  readonly plan_digest: string;
}

/**
 * Checks and compares what was read with what stands, nothing accepted yet; and the upload's columns for it.
 * Errors: those of requireOwnDistrict.
 */
export async function judgeAgainstStore(
  ctx: Ctx,
  db: ReadDb,
  read: ReadResult,
  options: { readonly twin?: string | undefined } = {},
): Promise<{ readonly judged: Judged; readonly summary: UploadSummary; readonly columns: StagedColumns }> {
  requireOwnDistrict(ctx, read);
  const judged = await judgeWith(ctx, db, ctx.store, read, new Set());
  const { problems, plan } = judged;
  if (options.twin !== undefined) problems.add(alreadyUploaded(options.twin));
  const summary = plan.counts;
  return {
    judged,
    summary,
    columns: {
      state: read.refused ? 'refused' : 'staged',
      encoding: read.encoding,
      sheets: JSON.stringify(Array.from(read.batch.sheetNames, (name?: string) => name ?? '')),
      recognised: read.recognised ? JSON.stringify(read.recognised) : null,
      summary: JSON.stringify(summary),
      problems: JSON.stringify(problems.first(PROBLEMS_KEPT)),
      problems_total: problems.total,
      base_version: await latestVersion(db),
      plan_digest: plan.digest,
    },
  };
}

/** Judges what was read with some warnings accepted, against what stands in this connection's eyes. */
export async function judgeWith(
  ctx: Ctx,
  db: ReadDb,
  store: Pick<Store, 'dialect'>,
  read: ReadResult,
  accepted: ReadonlySet<string>,
): Promise<Judged> {
  ctx.progress?.('compare', 0, read.batch.length);
  const reference = referenceOf(ctx);
  const history = await loadHistory(db, store, read.batch, reference);
  return judgeUpload(read, history, accepted, reference, ctx.progress);
}
