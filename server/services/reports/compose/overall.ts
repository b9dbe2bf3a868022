import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock } from '#contract/reports.ts';
import type { Ctx } from '../../context.ts';
import type { Numbers } from './number-tokens.ts';
import { chineseMonth, counter } from './report-blocks.ts';
import { said, words } from './sentence.ts';

const MET = new Set(['completed', 'ahead', 'on-schedule', 'within-target', 'within-tolerance']);
const BEHIND = new Set(['nearly', 'behind', 'far-behind', 'above-target']);

export function isBehind({ status }: AttainmentDto): boolean {
  return BEHIND.has(status);
}

/** The whole in a sentence, its word chosen by how many targets are met, behind and not reported. */
export function overall(
  ctx: Ctx,
  { region, period }: { readonly region: string; readonly period: string },
  verdicts: readonly AttainmentDto[],
  numbers: Numbers,
): ReportBlock {
  const isCity = region === ctx.catalogue.pack.cityRegion;
  const known = verdicts.filter(({ status }) => status !== 'missing');
  const met = verdicts.filter(({ status }) => MET.has(status));
  const behind = verdicts.filter(isBehind);
  const missing = verdicts.filter(({ status }) => status === 'missing');
  const count = counter(numbers, region, period);
  // Bound whether a sentence says it or not: the check before issue goes by it.
  const missingCount = count('targets-missing', missing.length);
  const setting = {
    month: chineseMonth(period),
    place: isCity ? words(ctx, 'overall.city', {}) : ctx.catalogue.region(region).nameZh,
    setBy: words(ctx, isCity ? 'overall.set-by' : 'overall.set-by-district', {}),
    targets: () => count('targets', verdicts.length),
  };
  if (known.length === 0) return said(ctx, 'overall.none', setting);
  const word =
    behind.length === 0
      ? 'overall.steady'
      : behind.length < met.length
        ? 'overall.mixed'
        : 'overall.strained';
  const names = missing.map(({ indicator }) => ctx.catalogue.indicator(indicator).nameZh);
  return said(ctx, 'overall.known', {
    ...setting,
    word: words(ctx, word, {}),
    known: () => count('targets-known', known.length),
    met: () => count('targets-met', met.length),
    behind: () => count('targets-behind', behind.length),
    missing: missingCount,
    names: names.length === 0 ? undefined : names.join('、'),
  });
}

/** Whose figures they are, and that nothing was filled in. */
export function sources(ctx: Ctx, indicators: readonly string[]): ReportBlock {
  const agencies = new Set(
    indicators.flatMap((indicator) => {
      const agency = ctx.catalogue.findIndicator(indicator)?.agency ?? '';
      return agency === '' ? [] : agency.split('、');
    }),
  );
  return said(ctx, 'sources', { agencies: agencies.size === 0 ? undefined : [...agencies].join('、') });
}
