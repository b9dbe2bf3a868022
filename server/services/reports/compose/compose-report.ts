import type { ReportBlock, ReportKind, ReportToken } from '#contract/reports.ts';
import { latestVersion } from '../../../db/read/versions.ts';
import type { Ctx } from '../../context.ts';
import { composeBrief } from './compose-brief.ts';
import { composeDistrict } from './compose-district.ts';
import { composeEpisode } from './compose-episode.ts';
import { composeSituation } from './compose-situation.ts';
import { collectNumbers, type Numbers } from './number-tokens.ts';
import { composeReturns } from './return-section.ts';

/** A text whose numbers are references into the collection it was written with. */
export interface ComposedText {
  readonly title: string;
  readonly blocks: ReportBlock[];
}

export interface Composed extends ComposedText {
  readonly tokens: ReportToken[];
}

/** What is written into a report and from where. */
export interface ReportOf {
  readonly kind: ReportKind;
  /** `2020-06`. */
  readonly period: string;
  readonly region: string;
  /** The warning of an episode record. */
  readonly subject: string | null;
}

/**
 * A report as the figures have it now: its wording chosen by them, every number a token. What is not reported is said
 * to be so; nothing is filled in.
 */
export async function composeReport(ctx: Ctx, of: ReportOf): Promise<Composed> {
  const numbers = collectNumbers(await latestVersion(ctx.store.read));
  const { title, blocks } = await textOf(ctx, of, numbers);
  return { title, blocks, tokens: numbers.list() };
}

function textOf(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  switch (of.kind) {
    case 'monthly':
    case 'half-year':
      return composeSituation(ctx, of, numbers);
    case 'district':
      return composeDistrict(ctx, of, numbers);
    case 'brief':
      return composeBrief(ctx, of, numbers);
    case 'episode':
      return composeEpisode(ctx, of, numbers);
    case 'returns':
      return composeReturns(ctx, of, numbers);
    default:
      return of.kind satisfies never;
  }
}
