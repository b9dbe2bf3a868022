import { fromBase } from '#domain/unit.ts';
import { unitAt } from '#server/ingest/drafts.ts';
import type { AssumedUnit } from '#server/ingest/layout.ts';
import { type Check, isNews, type Judge } from './check.ts';

/** Units of one kind are at least a thousandfold apart; within a year figures differ less than this. */
const FAR = 30;
const NAMED = 3;

/**
 * unit.assumed: a table says nowhere whether it counts 人 or 万人, and the indicator's own unit was taken. Asked once for
 * each table and unit, unless what stands of the same series bears it out: at least as many figures near an earlier
 * one as without any, and none far off.
 */
export const unitAssumedCheck: Check = {
  codes: ['unit.assumed'],
  ofFile: (judge) => {
    for (const assumed of judge.typed.assumedUnits) judgeUnit(judge, assumed);
  },
};

function judgeUnit(judge: Judge, { place, unit, drafts }: AssumedUnit): void {
  const { batch, problems } = judge;
  const news = drafts.filter((draft) => isNews(judge, draft) && (batch.value[draft] ?? 0) > 0);
  if (news.length === 0) return;
  const ratios = news.map((draft) => ratioToEarlier(judge, draft));
  const known = ratios.filter((ratio) => ratio !== undefined);
  const areNear = known.every((ratio) => ratio < FAR && ratio > 1 / FAR);
  if (known.length > 0 && areNear && known.length * 2 >= news.length) return;
  const taken = unitAt(unit);
  const details = () => {
    const [first = 0] = news;
    const reported = fromBase(batch.value[first] ?? 0, taken);
    return { found: `${reported}`, expected: taken.code, indicators: indicatorNames(judge, news) };
  };
  problems.add({ code: 'unit.assumed', at: place, details, drafts: news });
}

// To the last known figure before it; undefined when none is known.
function ratioToEarlier({ batch, history }: Judge, draft: number): number | undefined {
  const key = batch.seriesKeys[batch.series[draft] ?? -1];
  const period = batch.period[draft] ?? 0;
  const points = key ? history.pointsOf(key) : [];
  const earlier = points.findLast((point) => point.period < period && point.value > 0);
  return earlier && (batch.value[draft] ?? 0) / earlier.value;
}

function indicatorNames({ batch, index }: Judge, drafts: readonly number[]): string {
  const codes = new Set(drafts.map((draft) => batch.seriesKeys[batch.series[draft] ?? -1]?.indicator ?? ''));
  const names = [...codes].map((code) => index.indicatorOf(code)?.nameZh ?? code);
  return names.length > NAMED ? `${names.slice(0, NAMED).join('、')}……` : names.join('、');
}
