import { z } from 'zod';
import { ruleConditionSchema } from '#contract/rule-condition.ts';
import { DEFAULT_HANDLING } from '#domain/default-handling.ts';
import { BASES } from '#domain/catalogue.ts';
import { DEFAULT_SEASONAL } from '#domain/judging/past-years.ts';
import type { Rule } from '#domain/rule.ts';
import type { Target } from '#domain/target.ts';
import { COMPARATORS, EVALUATIONS } from '#domain/target.ts';
import { toBase, unitOf } from '#domain/unit.ts';
import { expecting } from '#server/pack/pack-issue.ts';
import type {
  CalendarEntry,
  Condition,
  GovernmentUnit,
  Judgement,
  PackHead,
  Task,
} from '#server/pack/pack.ts';
import { CONDITION_COMPARATORS, TASK_EVIDENCE } from '#server/pack/pack.ts';
import { handlingSchema } from './handling.ts';
import { code, codes, date, filled, maybe, text, unit, whole } from './fields.ts';

const targetFields = {
  id: code,
  indicator: code,
  region: code,
  year: whole.min(1990).max(2100),
  comparator: z.enum(COMPARATORS),
  evaluation: z.enum(EVALUATIONS),
  value: z.number(),
  tolerance: maybe(z.number().min(0)),
  document: filled,
  clause: text,
  wording: text,
  effectiveFrom: date,
  version: whole.min(1),
  note: text,
};
const tolerance = expecting('留空，仅 around 可有允许区间', 'empty: only around has a tolerance');
export const targetSchema: z.ZodType<Target> = z
  .strictObject(targetFields)
  .refine(hasFittingTolerance, { ...tolerance, path: ['tolerance'] });

/** A target as a file holds it: value and tolerance in the unit of the line. */
export interface WrittenTarget {
  readonly target: Target;
  readonly unit: string;
}
export const writtenTargetSchema: z.ZodType<WrittenTarget> = z
  .strictObject({ ...targetFields, unit })
  .refine(hasFittingTolerance, { ...tolerance, path: ['tolerance'] })
  .transform(({ unit: written, ...target }) => {
    const from = unitOf(written);
    const inBase = target.tolerance === undefined ? undefined : toBase(target.tolerance, from);
    return { target: { ...target, value: toBase(target.value, from), tolerance: inBase }, unit: written };
  });

function hasFittingTolerance(target: Pick<Target, 'comparator' | 'tolerance'>): boolean {
  return target.tolerance === undefined || target.comparator === 'around';
}

export const conditionSchema: z.ZodType<Condition> = z.strictObject({
  id: code,
  nameZh: filled,
  nameEn: filled,
  comparator: z.enum(CONDITION_COMPARATORS),
  value: maybe(z.number()),
  unit: text,
  dateFrom: maybe(date),
  dateTo: maybe(date),
  scope: text,
  wording: filled,
  task: maybe(whole.min(1)),
  note: text,
});

export const taskSchema: z.ZodType<Task> = z.strictObject({
  no: whole.min(1),
  chapterNo: whole.min(1),
  chapterTitle: filled,
  sectionNo: filled,
  sectionTitle: filled,
  summaryZh: text,
  summaryEn: text,
  leadUnits: codes,
  responsibleUnits: codes,
  effectiveFrom: maybe(date),
  effectiveTo: maybe(date),
  quantity: text,
  evidence: z.enum(TASK_EVIDENCE),
  indicators: codes,
  note: text,
});

export const governmentUnitSchema: z.ZodType<GovernmentUnit> = z.strictObject({
  slug: code,
  nameZh: filled,
  fullName: text,
  nameEn: filled,
  kind: code,
  note: text,
});

export const calendarEntrySchema: z.ZodType<CalendarEntry> = z.strictObject({
  id: code,
  kind: code,
  dateFrom: maybe(date),
  dateTo: maybe(date),
  tasks: z.array(whole.min(1)),
  titleZh: filled,
  titleEn: filled,
  owedBy: text,
  owedTo: text,
  note: text,
});

export const ruleSchema: z.ZodType<Rule> = z.strictObject({
  id: code,
  version: whole.min(1),
  nameZh: filled,
  nameEn: filled,
  indicator: code,
  basis: z.enum(BASES),
  regions: codes.min(1),
  groups: codes.min(1),
  industries: codes.min(1).default(['total']),
  condition: ruleConditionSchema,
  minBase: z.number().min(0).nullable().default(null),
  months: z.array(whole.min(1).max(12)).min(1).nullable().default(null),
  confirmPeriods: whole.min(1),
  releasePeriods: whole.min(1),
  enabled: z.boolean(),
  source: filled,
  suggested: z.boolean(),
  reason: text.default(''),
});

const origin = { suggested: z.boolean(), sourceZh: filled, sourceEn: filled };
const ratio = z.number().min(0).max(10);

export const judgementSchema: z.ZodType<Judgement> = z.strictObject({
  statusThresholds: z.strictObject({
    ...origin,
    values: z
      .strictObject({
        ahead: ratio,
        onSchedule: ratio,
        nearly: ratio,
        behind: ratio,
        firstJudgedMonth: whole.min(1).max(12),
      })
      .refine(
        (values) =>
          values.ahead > values.onSchedule &&
          values.onSchedule > values.nearly &&
          values.nearly > values.behind,
        expecting('ahead > onSchedule > nearly > behind', 'ahead > onSchedule > nearly > behind'),
      ),
  }),
  aroundTolerance: z.strictObject({ ...origin, value: z.number().min(0) }),
  // Packs stored before there was a season to judge by have none, and are judged as the methods say.
  seasonal: z
    .strictObject({
      ...origin,
      values: z.strictObject({
        minYears: whole.min(2).max(10),
        maxYears: whole.min(2).max(10),
        lookBack: whole.min(2).max(30),
        leftOut: z.array(z.strictObject({ year: whole, reasonZh: filled, reasonEn: filled })),
      }),
    })
    .default({
      suggested: true,
      sourceZh: '依据包未写，按方法说明的缺省值。',
      sourceEn: 'Not in the pack: the defaults of the methods.',
      values: { ...DEFAULT_SEASONAL, leftOut: [] },
    }),
  restDays: z
    .array(
      z.strictObject({
        year: whole.min(1990).max(2100),
        source: filled,
        holidays: z.array(z.strictObject({ name: filled, from: date, to: date })),
        workingDays: z.array(date),
      }),
    )
    .default([]),
  handling: z.strictObject({ ...origin, values: handlingSchema }).default({
    suggested: true,
    sourceZh:
      '依据包未写，时限参照某市规模性失业应急预案（Ⅲ级12小时、Ⅰ至Ⅱ级2小时书面报告）。建议值，待市局核定。',
    sourceEn:
      'Not in the pack: hours after a city’s plan for mass unemployment (written report within 12 hours at III, 2 hours at II and I). Suggested, to be settled by the bureau.',
    values: DEFAULT_HANDLING,
  }),
});

/** The fields of pack.json. */
export const headFields = {
  id: code,
  nameZh: filled,
  nameEn: filled,
  document: filled,
  documentTitle: filled,
  issuer: filled,
  issued: date,
  year: whole.min(1990).max(2100),
  cityRegion: code,
  timeZone: filled,
  utcOffsetMinutes: whole.min(-720).max(840),
  expected: z.strictObject({
    targets: whole.min(0),
    tasks: whole.min(0),
    reportingRegions: whole.min(0),
  }),
};
export const headSchema: z.ZodType<PackHead> = z.strictObject(headFields);
