import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Indicator } from '#domain/catalogue.ts';
import { dueDate } from '#domain/due.ts';
import { known } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { addDays, dayAfterPeriod, monthOf, monthsBetween, parsePeriodId, periodId } from '#domain/period.ts';
import type { Level, Rule } from '#domain/rule.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import { indexPoints } from '#domain/series.ts';
import { toBase, unitOf } from '#domain/unit.ts';
import type { Episode } from '#domain/warning.ts';
import { readCsvLines } from '#server/pack/csv-table.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { loadPublishedTargets } from '#server/pack/published.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const NATION = '100000';
const FIRST = monthOf(2018, 1);
const LAST = monthOf(2026, 6);
/** Where no due day is known, figures of a month are known on the last day of the next. */
const USUAL_DAYS = 31;

/** One thing a default rule did, and in which month it could first be known. */
export interface Happening {
  readonly rule: Rule;
  readonly known: string;
  readonly period: string;
  readonly kind: string;
  readonly level: Level;
  readonly value: number | undefined;
}

interface Published {
  readonly indicator: string;
  readonly basis: string;
  readonly point: Point;
  readonly day: string;
}

/**
 * Replays the nation's published figures: on the last day of each month the default rules judge what was out by then, by
 * the usual due days, and whatever a rule says that it had not said the month before is noted.
 */
export function replayNation(): {
  readonly happenings: Happening[];
  readonly last: Map<Rule, readonly Episode[]>;
} {
  const pack = loadPack(join(SEEDS, 'chongqing-2020'));
  const targets = loadPublishedTargets(join(SEEDS, 'published/targets.csv'), pack);
  const byCode = new Map(pack.indicators.map((indicator) => [indicator.code, indicator]));
  const published = readPublished(byCode);
  const rules = pack.rules.filter(({ enabled, regions }) => enabled && regions.includes(NATION));
  const said = new Set<string>();
  const happenings: Happening[] = [];
  const last = new Map<Rule, readonly Episode[]>();
  for (const month of monthsBetween(FIRST, LAST)) {
    const today = addDays(dayAfterPeriod(month), -1);
    const out = published.filter(({ day }) => day <= today);
    for (const rule of rules) {
      const indicator = byCode.get(rule.indicator);
      if (!indicator) continue;
      const facts: RuleFacts = {
        indicator,
        unit: unitOf(indicator.displayUnit),
        series: seriesOf(out, rule.indicator),
        today,
        targets: targets.filter((each) => each.region === NATION && each.indicator === rule.indicator),
        seasonal: pack.judgement.seasonal.values,
        validFrom: undefined,
        validTo: undefined,
      };
      const { episodes } = traceRule(rule, facts);
      last.set(rule, episodes);
      for (const { period, kind, level, value } of episodes.flatMap((episode) => episode.transitions)) {
        const key = [rule.id, periodId(period), kind, level].join();
        if (said.has(key)) continue;
        said.add(key);
        if (period.year < FIRST.year) continue;
        happenings.push({ rule, known: periodId(month), period: periodId(period), kind, level, value });
      }
    }
  }
  return { happenings, last };
}

function readPublished(indicators: ReadonlyMap<string, Indicator>): Published[] {
  return ['china-new-jobs.csv', 'china-unemployment.csv'].flatMap((file) => {
    const [header, ...lines] = readCsvLines(readFileSync(join(SEEDS, 'published', file), 'utf8'));
    return lines.flatMap(({ cells }): Published[] => {
      const cell = (name: string): string => cells[header?.cells.indexOf(name) ?? -1] ?? '';
      const period = parsePeriodId(cell('period'));
      const indicator = indicators.get(cell('indicator'));
      if (!period || !indicator || cell('region') !== NATION || cell('group') !== '') return [];
      const measure = known(toBase(Number(cell('value')), unitOf(cell('unit'))));
      const day = dueDate({ dueDays: indicator.dueDays ?? USUAL_DAYS }, period) ?? '';
      return [{ indicator: indicator.code, basis: cell('basis'), point: { period, measure }, day }];
    });
  });
}

function seriesOf(published: readonly Published[], indicator: string): RuleFacts['series'] {
  const points = (basis: string) =>
    indexPoints(
      published
        .filter((each) => each.indicator === indicator && each.basis === basis)
        .map(({ point }) => point),
    );
  return { period: points('period'), ytd: points('ytd'), ytdMean: points('ytd_mean') };
}

/** The replay as a page; the same data give the same text. */
export function replayReport(): string {
  const { happenings, last } = replayNation();
  const rules = [...last.keys()];
  return [
    '# The default rules on the published figures of the nation, 2018 to 2026',
    'Written by `npm run replay` from the figures under `seeds/published` and the rules of `seeds/chongqing-2020`; nothing here is typed by hand. On the last day of every month the rules judge what was out by then, going by the usual due days (10 days after the month for jobs, 18 for the rate), with the target in force on that day. A month without a published figure is 缺报: it opens, lowers and releases nothing.',
    'All lines are suggestions to be settled by the bureau. The nation’s monthly rate is not seasonally adjusted.',
    ...rules.flatMap((rule) =>
      sectionOf(
        rule,
        happenings.filter((each) => each.rule === rule),
      ),
    ),
  ].join('\n\n');
}

const WORDS: Readonly<Record<string, string>> = {
  opened: '触发 opened',
  raised: '升级 raised',
  lowered: '降级 lowered',
  recovering: '恢复中 recovering',
  relapsed: '再次越线 relapsed',
  overdue: '缺报 not reported',
  reported: '补报 reported',
  released: '解除 released',
};
const LEVEL_WORDS: Record<Level, string> = {
  blue: '蓝 blue',
  yellow: '黄 yellow',
  orange: '橙 orange',
  red: '红 red',
};

function sectionOf(rule: Rule, happenings: readonly Happening[]): string[] {
  const title = `## ${rule.nameZh} · ${rule.nameEn}`;
  const unit = statisticUnit(rule.condition, unitOf(rule.indicator === 'urban-new-jobs' ? '万人' : '%'), 1);
  if (happenings.length === 0) return [title, `\`${rule.id}\`: nothing in these years.`];
  const rows = happenings.map(({ known: month, period, kind, level, value }) => {
    const shown = value === undefined ? '' : `${String(Math.round(value * 100) / 100)} ${unit.code}`;
    return `| ${month} | ${period} | ${WORDS[kind] ?? kind} | ${LEVEL_WORDS[level]} | ${shown} |`;
  });
  return [
    title,
    `\`${rule.id}\``,
    [
      '| known in | of | what | level after it | statistic |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ];
}
