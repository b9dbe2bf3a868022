import type { NoticeKind } from '#domain/notice.ts';
import { silencesAt } from '../../db/read/silences.ts';
import { findWarning, type WarningRow } from '../../db/read/warnings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Ctx } from '../context.ts';
import type { RuleChange } from '../warnings/evaluate-rules.ts';
import { settingsOf, silenceOf } from '../warnings/handling-overlay.ts';
import { ruleNamesOf, type RuleName } from '../warnings/rule-names.ts';
import { rulesInForce } from '../warnings/rules-in-force.ts';
import { judgedDto } from '../warnings/warning-dto.ts';
import type { Notice } from './notice.ts';
import { statisticWords } from './statistic-words.ts';

/**
 * What a judging is to be told of: for each warning the last thing that happened to it, as it then stands. What opened
 * and ended in one go, as when years of history come in at once, is no news; what a silence hides is not told.
 */
export async function noticesOf(tx: Tx, ctx: Ctx, changes: readonly RuleChange[]): Promise<Notice[]> {
  const steps = Map.groupBy(changes, ({ id }) => id);
  const notices: Notice[] = [];
  const names = await namesOf(tx, changes.length);
  const silences = changes.length === 0 ? [] : await silencesAt(tx.reader, ctx.clock.now());
  for (const [id, those] of steps) {
    const opened = those.some(({ kind }) => kind === 'opened');
    const last = those.at(-1);
    if (!last || (opened && last.kind === 'released')) continue;
    const row = await findWarning(tx.reader, id);
    if (!row || silenceOf(row, silences)) continue;
    notices.push(noticeOf(ctx, row, opened ? 'opened' : last.kind, names));
  }
  return notices;
}

/** The same for warnings that stand, of something only time brought about. */
export async function standingNotices(
  tx: Tx,
  ctx: Ctx,
  kind: 'escalated' | 'silence-over',
  rows: readonly WarningRow[],
): Promise<Notice[]> {
  const names = await namesOf(tx, rows.length);
  const silences = rows.length === 0 ? [] : await silencesAt(tx.reader, ctx.clock.now());
  return rows
    .filter((row) => silenceOf(row, silences) === undefined)
    .map((row) => {
      const notice = noticeOf(ctx, row, kind, names);
      const step = settingsOf(ctx).escalation.find(({ level }) => level === row.level);
      return kind === 'escalated' && step ? { ...notice, toZh: step.toZh, toEn: step.toEn } : notice;
    });
}

async function namesOf(tx: Tx, needed: number): Promise<ReadonlyMap<string, RuleName>> {
  return needed === 0 ? new Map() : ruleNamesOf(await rulesInForce(tx.reader));
}

function noticeOf(ctx: Ctx, row: WarningRow, kind: NoticeKind, names: ReadonlyMap<string, RuleName>): Notice {
  const judged = judgedDto(ctx, row, names);
  const { rule, ruleZh, ruleEn, suggested, indicator, region, latestPeriod, latestValue, line } = judged;
  const name = names.get(row.rule_id);
  const statistic = name && statisticWords(name.condition, (code) => indicatorName(ctx, code));
  const regionKind = ctx.catalogue.findRegion(region)?.kind;
  return {
    kind,
    warning: row.id,
    ...{ rule, ruleZh, ruleEn, suggested, indicator, region },
    isDistrict: regionKind === 'division' || regionKind === 'zone',
    period: latestPeriod,
    level: judged.level,
    value: latestValue,
    line,
    statisticZh: statistic?.zh ?? '',
    statisticEn: statistic?.en ?? '',
    ...{ unit: judged.unit, decimals: judged.decimals },
  };
}

function indicatorName(ctx: Ctx, code: string): { readonly zh: string; readonly en: string } {
  const indicator = ctx.catalogue.findIndicator(code);
  return { zh: indicator?.nameZh ?? code, en: indicator?.nameEn ?? code };
}
