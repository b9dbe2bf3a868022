import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RULE_ERRORS } from '#domain/level.ts';
import { periodId, type Period } from '#domain/period.ts';
import { LEVELS } from '#domain/rule.ts';
import type { Episode, Transition, WarningInput, WarningStep } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { aWarningRule, inputOf } from './warning-support.ts';

const moment = z.tuple([z.string(), z.number()]);

/** What a case file says; `then` is the state after the period, in words. */
const caseSchema = z.strictObject({
  title: z.string(),
  about: z.string(),
  rule: z.strictObject({
    against: z.enum(['threshold', 'target']),
    side: z.enum(['above', 'below']),
    lines: z.array(z.strictObject({ level: z.enum(LEVELS), value: z.number(), inclusive: z.boolean() })),
    recovery: z.number(),
    confirmPeriods: z.number(),
    releasePeriods: z.number(),
  }),
  series: z.array(
    z.strictObject({
      period: z.string(),
      value: z.union([z.number(), z.literal('missing'), z.enum(RULE_ERRORS)]),
      target: z.number().optional(),
      then: z.string(),
    }),
  ),
  episodes: z.array(
    z.strictObject({
      opened: z.string(),
      released: z.string().nullable(),
      state: z.enum(['active', 'recovering', 'released']),
      level: z.enum(LEVELS),
      peakLevel: z.enum(LEVELS),
      peak: moment,
      latest: moment,
      overdue: z.boolean(),
      line: z.number(),
      recoverAt: z.number(),
      transitions: z.array(z.string()),
    }),
  ),
});
type Case = z.infer<typeof caseSchema>;
type CaseRule = Omit<Case['rule'], 'confirmPeriods' | 'releasePeriods'>;

const folder = new URL('../fixtures/alert-cases/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const cases = files.map((file): [string, Case] => [
  file,
  caseSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
]);

type Moment = Case['series'][number];

function judged({ period, value, target }: Moment, { against, ...lined }: CaseRule): WarningInput {
  if (against === 'target' && typeof value === 'number' && target === undefined) {
    return inputOf(period, 'no-target');
  }
  return inputOf(period, value, lined, against === 'target' ? target : 0);
}

function wordsOf({ state, count, level, missed, error }: WarningStep): string {
  const head = [state, count > 0 ? count : undefined, level].filter((word) => word !== undefined).join(' ');
  const marks = [missed > 0 ? `missing ${missed}` : undefined, error].filter((mark) => mark !== undefined);
  return [head, ...marks].join(', ');
}

function lineOf({ period, kind, level, value }: Transition): string {
  return [periodId(period), kind, level, value].filter((word) => word !== undefined).join(' ');
}

function shownEpisode(episode: Episode): Case['episodes'][number] {
  const { state, level, peakLevel, overdue, line, recoverAt } = episode;
  const id = (period: Period | undefined): string | null => (period ? periodId(period) : null);
  expect([episode.openedPeriod, episode.openedValue]).toEqual([
    episode.transitions[0]?.period,
    episode.transitions[0]?.value,
  ]);
  return {
    opened: periodId(episode.openedPeriod),
    released: id(episode.releasedPeriod),
    state,
    level,
    peakLevel,
    peak: [periodId(episode.peak.period), episode.peak.value],
    latest: [periodId(episode.latestPeriod), episode.latestValue],
    overdue,
    line,
    recoverAt,
    transitions: episode.transitions.map(lineOf),
  };
}

describe('foldWarnings, case by case', () => {
  test('there are cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
  });

  test.each(cases)('%s', (_, { rule, series, episodes }) => {
    const { confirmPeriods, releasePeriods, ...lined } = rule;
    const trace = foldWarnings(
      aWarningRule({ confirmPeriods, releasePeriods }, lined),
      series.map((moment) => judged(moment, lined)),
    );
    expect(trace.steps.map((step) => `${periodId(step.period)} ${wordsOf(step)}`)).toEqual(
      series.map(({ period, then }) => `${period} ${then}`),
    );
    expect(trace.episodes.map(shownEpisode)).toEqual(episodes);
  });
});
