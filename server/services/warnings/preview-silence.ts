import type { SilencePreviewDto } from '#contract/silences.ts';
import { levelSchema } from '#contract/primitives.ts';
import { levelRank, LEVELS, type Level } from '#domain/rule.ts';
import { covers, type SilenceScope } from '#domain/silence.ts';
import { listEventsOf, listWarnings, type WarningEventRow, type WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { warningDtos } from './handling-overlay.ts';
import { SHOWN_KINDS } from './level-moved.ts';
import { scopeAsked, type ScopeAsked } from './set-silence.ts';
import { isStanding } from './standing.ts';

const YEAR_MS = 365 * 86_400_000;
const ALL = 100_000;

/** What a silence of this scope hides now, and what it would have hidden of the past year. Writes nothing. */
export async function previewSilence(ctx: Ctx, asked: ScopeAsked): Promise<SilencePreviewDto> {
  const scope = await scopeAsked(ctx, asked);
  const since = new Date(Date.parse(ctx.clock.now()) - YEAR_MS).toISOString();
  const rows = await listWarnings(ctx.store.read, {}, { limit: ALL, offset: 0 });
  const about = rows.filter((row) => isAbout({ ...scope, upTo: 'red' }, row));
  const standing = about.filter(isStanding);
  const hidden = standing.filter((row) => isAbout(scope, row));
  return {
    standing: await warningDtos(ctx, hidden),
    past: { since, ...(await hiddenSince(ctx, about, scope.upTo, since)) },
    heard: standing.length - hidden.length,
  };
}

function isAbout(scope: SilenceScope, { rule_id: rule, indicator, region, level }: WarningRow): boolean {
  return covers(scope, { rule, indicator, region, level: levelSchema.parse(level) });
}

/** Warnings that told somebody something in that time, which a silence up to a level would have kept. */
async function hiddenSince(
  ctx: Ctx,
  about: readonly WarningRow[],
  upTo: Level,
  since: string,
): Promise<Omit<SilencePreviewDto['past'], 'since'>> {
  const events = await listEventsOf(
    ctx.store.read,
    about.map(({ id }) => id),
  );
  const told = [...Map.groupBy(events, ({ warning_id: id }) => id).values()]
    .map((ledger) => toldLevels(ledger.filter(({ at }) => at >= since)))
    .filter((levels) => levels.some((level) => isWithin(level, upTo)));
  const whole = told.filter((levels) => levels.every((level) => isWithin(level, upTo)));
  const of = (level: Level): number => whole.filter((levels) => gravest(levels) === level).length;
  return {
    episodes: whole.length,
    partly: told.length - whole.length,
    byLevel: { blue: of('blue'), yellow: of('yellow'), orange: of('orange'), red: of('red') },
  };
}

/** With which level each message went out. What opened and ended in one go, as years of history do, told nobody. */
function toldLevels(ledger: readonly WarningEventRow[]): Level[] {
  const shown = ledger.filter(({ kind }) => SHOWN_KINDS.some((each) => each === kind));
  return [...Map.groupBy(shown, ({ at }) => at).values()].flatMap((together) => {
    const last = together.at(-1);
    const isNoNews = last?.kind === 'released' && together.some(({ kind }) => kind === 'opened');
    return last && !isNoNews ? levelSchema.parse(last.level) : [];
  });
}

function isWithin(level: Level, upTo: Level): boolean {
  return levelRank(level) <= levelRank(upTo);
}

function gravest(levels: readonly Level[]): Level | undefined {
  return LEVELS.findLast((level) => levels.includes(level));
}
