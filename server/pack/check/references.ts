import { TOTAL } from '#domain/catalogue.ts';
import { ALL_DISTRICTS } from '#domain/rule.ts';
import type { PackIssue } from '#server/pack/pack-issue.ts';
import type { Pack, PackTable } from '#server/pack/pack.ts';
import type { OriginOf } from './names.ts';

/** Codes that name nothing in the table they point to. */
export function checkReferences(pack: Pack, originOf: OriginOf): PackIssue[] {
  const indicators = new Set(pack.indicators.map(({ code }) => code));
  const regions = new Set(pack.regions.map(({ code }) => code));
  const groups = new Set([TOTAL, ...pack.groups.map(({ code }) => code)]);
  const industries = new Set([TOTAL, ...pack.industries.map(({ code }) => code)]);
  const units = new Set(pack.units.map(({ slug }) => slug));
  const tasks = new Set(pack.tasks.map(({ no }) => no));
  const issues: PackIssue[] = [];

  function expectIn<T extends string | number>(
    known: ReadonlySet<T>,
    what: { zh: string; en: string },
    at: { table: PackTable; index: number; field: string },
    found: readonly (T | undefined)[],
  ): void {
    for (const value of found) {
      if (value === undefined || known.has(value)) continue;
      const origin = originOf(at.table, at.index);
      const expected = { zh: `已知的${what.zh}`, en: `a known ${what.en}` };
      issues.push({ ...origin, field: at.field, found: String(value), expected });
    }
  }
  const indicator = { zh: '指标代码', en: 'indicator' };
  const region = { zh: '地区代码', en: 'region' };
  const unit = { zh: '单位代号', en: 'unit slug' };
  const task = { zh: '任务编号', en: 'task number' };

  pack.indicators.forEach(({ partOf }, index) => {
    expectIn(indicators, indicator, { table: 'indicators', index, field: 'partOf' }, [partOf]);
  });
  pack.regions.forEach((item, index) => {
    for (const field of ['overlaps', 'predecessors', 'successors'] as const) {
      expectIn(regions, region, { table: 'regions', index, field }, item[field]);
    }
  });
  pack.tiles.forEach((tile, index) => {
    expectIn(regions, region, { table: 'tiles', index, field: 'region' }, [tile.region]);
  });
  pack.targets.forEach((target, index) => {
    expectIn(indicators, indicator, { table: 'targets', index, field: 'indicator' }, [target.indicator]);
    expectIn(regions, region, { table: 'targets', index, field: 'region' }, [target.region]);
  });
  pack.tasks.forEach((item, index) => {
    for (const field of ['leadUnits', 'responsibleUnits'] as const) {
      expectIn(units, unit, { table: 'tasks', index, field }, item[field]);
    }
    expectIn(indicators, indicator, { table: 'tasks', index, field: 'indicators' }, item.indicators);
  });
  pack.calendar.forEach((entry, index) => {
    expectIn(tasks, task, { table: 'calendar', index, field: 'tasks' }, entry.tasks);
  });
  pack.conditions.forEach((condition, index) => {
    expectIn(tasks, task, { table: 'conditions', index, field: 'task' }, [condition.task]);
  });
  pack.rules.forEach((rule, index) => {
    expectIn(indicators, indicator, { table: 'rules', index, field: 'indicator' }, [rule.indicator]);
    const other = rule.condition.kind === 'gap' ? rule.condition.other : undefined;
    expectIn(indicators, indicator, { table: 'rules', index, field: 'condition.other' }, [other]);
    const named = rule.regions.filter((code) => code !== ALL_DISTRICTS);
    expectIn(regions, region, { table: 'rules', index, field: 'regions' }, named);
    const group = { zh: '群体代码', en: 'group' };
    expectIn(groups, group, { table: 'rules', index, field: 'groups' }, rule.groups);
    const industry = { zh: '行业代码', en: 'industry' };
    expectIn(industries, industry, { table: 'rules', index, field: 'industries' }, rule.industries);
  });
  return issues;
}
