import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack, packDigest } from '#server/pack/load-pack.ts';
import { renderIssue } from '#server/pack/pack-issue.ts';
import type { Edit } from './packs.ts';
import { copyOfMinimal, faultsOf, MINIMAL, minimalWith } from './packs.ts';

interface Fault extends Edit {
  readonly what: string;
  readonly place: string;
  readonly field: string;
  readonly found: string;
}

const MALFORMED: readonly Fault[] = [
  {
    what: 'an unknown unit',
    ...{ file: 'targets.csv', from: '1.2,万人', to: '1.2,万把人' },
    ...{ place: 'targets.csv:2', field: 'unit', found: '万把人' },
  },
  {
    what: 'a wrong number',
    ...{ file: 'targets.csv', from: '1.2,', to: '1.2a,' },
    ...{ place: 'targets.csv:2', field: 'value', found: '1.2a' },
  },
  {
    what: 'a tolerance on a floor',
    ...{ file: 'targets.csv', from: '万人,,', to: '万人,0.1,' },
    ...{ place: 'targets.csv:2', field: 'tolerance', found: '0.1' },
  },
  {
    what: 'an unknown comparator',
    ...{ file: 'targets.csv', from: ',around,', to: ',about,' },
    ...{ place: 'targets.csv:3', field: 'comparator', found: 'about' },
  },
  {
    what: 'a date that is none',
    ...{ file: 'calendar.csv', from: '2020-07-10', to: '2020-07-32' },
    ...{ place: 'calendar.csv:2', field: 'dateTo', found: '2020-07-32' },
  },
  {
    what: 'a task number that is none',
    ...{ file: 'calendar.csv', from: ',,,1,裁员告知', to: ',,,1;x,裁员告知' },
    ...{ place: 'calendar.csv:3', field: 'tasks', found: '1;x' },
  },
  {
    what: 'a flag that is neither yes nor no',
    ...{ file: 'indicators.csv', from: ',,0,,yes', to: ',,0,,true' },
    ...{ place: 'indicators.csv:2', field: 'scoredByDistrict', found: 'true' },
  },
  {
    what: 'an empty name',
    ...{ file: 'groups.csv', from: '女性,Women', to: ',Women' },
    ...{ place: 'groups.csv:3', field: 'nameZh', found: '' },
  },
  {
    what: 'a code with a space',
    ...{ file: 'units.csv', from: 'labour,', to: 'labour bureau,' },
    ...{ place: 'units.csv:2', field: 'slug', found: 'labour bureau' },
  },
  {
    what: 'a missing column',
    ...{ file: 'indicators.csv', from: 'dueDays,', to: '' },
    ...{ place: 'indicators.csv:1', field: 'dueDays', found: '' },
  },
  {
    what: 'a row with a cell too few',
    ...{ file: 'groups.csv', from: 'women,女性,Women,', to: 'women,女性,Women' },
    ...{ place: 'groups.csv:3', field: '', found: '3' },
  },
  {
    what: 'a warning level that is none',
    ...{ file: 'rules.json', from: '"blue"', to: '"purple"' },
    ...{ place: 'rules.json:16', field: '0.condition.lines.0.level', found: 'purple' },
  },
  {
    what: 'a key too many',
    ...{ file: 'judgement.json', from: '"nearly"', to: '"almost": 1, "nearly"' },
    ...{
      place: 'judgement.json:6',
      field: 'statusThresholds.values',
      found: '{"ahead":1.05,"onSchedule":1,"almost":1,"nearly":0.95,"behind":0.6,"firstJudged…',
    },
  },
  {
    what: 'a sentence reports do not have',
    ...{ file: 'reports.json', from: 'overall.set-by', to: 'overall.by' },
    ...{ place: 'reports.json:2', field: 'overall.by', found: '方案' },
  },
  {
    what: 'a slot the sentence does not have',
    ...{ file: 'reports.json', from: '方案', to: '{plan}' },
    ...{ place: 'reports.json:2', field: 'overall.set-by', found: '{plan}' },
  },
  {
    what: 'a bracket that does not close',
    ...{ file: 'reports.json', from: '方案', to: '方案[' },
    ...{ place: 'reports.json:2', field: 'overall.set-by', found: '方案[' },
  },
  {
    what: 'status lines out of order',
    ...{ file: 'judgement.json', from: '0.95', to: '0.5' },
    ...{
      place: 'judgement.json:6',
      field: 'statusThresholds.values',
      found: '{"ahead":1.05,"onSchedule":1,"nearly":0.5,"behind":0.6,"firstJudgedMonth":2}',
    },
  },
];

const MEANINGLESS: readonly Fault[] = [
  {
    what: 'a unit that counts something else',
    ...{ file: 'targets.csv', from: '1.2,万人', to: '1.2,万人次' },
    ...{ place: 'targets.csv:2', field: 'unit', found: '万人次' },
  },
  {
    what: 'a target outside what is possible',
    ...{ file: 'targets.csv', from: ',4.5,', to: ',450,' },
    ...{ place: 'targets.csv:3', field: 'value', found: '450' },
  },
  {
    what: 'a target for an unknown region',
    ...{ file: 'targets.csv', from: '990000,2020,at-least', to: '990009,2020,at-least' },
    ...{ place: 'targets.csv:2', field: 'region', found: '990009' },
  },
  {
    what: 'a target for an unknown indicator',
    ...{ file: 'targets.csv', from: 'urban-new-jobs,990000', to: 'new-jobs,990000' },
    ...{ place: 'targets.csv:2', field: 'indicator', found: 'new-jobs' },
  },
  {
    what: 'a code used twice',
    ...{ file: 'groups.csv', from: 'women,', to: 'graduates,' },
    ...{ place: 'groups.csv:3', field: 'code', found: 'graduates' },
  },
  {
    what: 'the reserved code',
    ...{ file: 'groups.csv', from: 'women,', to: 'total,' },
    ...{ place: 'groups.csv:3', field: 'code', found: 'total' },
  },
  {
    what: 'an alias two regions share',
    ...{ file: 'regions.csv', from: '开发区', to: '东区' },
    ...{ place: 'regions.csv:5', field: 'aliases', found: '东区' },
  },
  {
    what: 'an alias shared for some months only',
    ...{ file: 'regions.csv', from: '2,2021-01-01,,,990102', to: '2,2020-06-01,,,990102' },
    ...{ place: 'regions.csv:6', field: 'aliases', found: '西区' },
  },
  {
    what: 'a zone inside an unknown district',
    ...{ file: 'regions.csv', from: ',990101,,,,', to: ',990109,,,,' },
    ...{ place: 'regions.csv:5', field: 'overlaps', found: '990109' },
  },
  {
    what: 'an unknown lead unit',
    ...{ file: 'tasks.csv', from: ',labour,districts', to: ',labor,districts' },
    ...{ place: 'tasks.csv:2', field: 'leadUnits', found: 'labor' },
  },
  {
    what: 'a summary of a text that is absent',
    ...{ file: 'tasks.csv', from: '扩大就业,,', to: '扩大就业,推测,' },
    ...{ place: 'tasks.csv:3', field: 'summaryZh', found: '推测' },
  },
  {
    what: 'a condition of an unknown task',
    ...{ file: 'conditions.csv', from: '提前30日,1,', to: '提前30日,9,' },
    ...{ place: 'conditions.csv:2', field: 'task', found: '9' },
  },
  {
    what: 'an end before its beginning',
    ...{ file: 'calendar.csv', from: '2020-07-10', to: '2020-06-10' },
    ...{ place: 'calendar.csv:2', field: 'dateTo', found: '2020-06-10' },
  },
  {
    what: 'a tile used twice',
    ...{ file: 'tiles.csv', from: 'old,,2021-01-01,990103,1,1', to: 'old,,2021-01-01,990103,1,0' },
    ...{ place: 'tiles.csv:4', field: 'column', found: 'old 1,0' },
  },
  {
    what: 'a tile under a taller one',
    ...{ file: 'tiles.csv', from: 'new,2021-01-01,,990103,1,1', to: 'new,2021-01-01,,990103,0,1' },
    ...{ place: 'tiles.csv:7', field: 'column', found: 'new 0,1' },
  },
  {
    what: 'a tile of a region no longer there',
    ...{ file: 'tiles.csv', from: 'new,2021-01-01,,990104', to: 'new,2021-01-01,,990102' },
    ...{ place: 'tiles.csv:6', field: 'region', found: '990102' },
  },
  {
    what: 'a part of another dimension than its whole',
    ...{ file: 'indicators.csv', from: 'among them,urban-new-jobs', to: 'among them,unemployment-rate' },
    ...{ place: 'indicators.csv:3', field: 'partOf', found: 'unemployment-rate' },
  },
  {
    what: 'a running total of a rate',
    ...{ file: 'indicators.csv', from: 'rate,period', to: 'rate,ytd' },
    ...{ place: 'indicators.csv:4', field: 'usualBasis', found: 'ytd' },
  },
  {
    what: 'a graver level nearer than a milder one',
    ...{ file: 'rules.json', from: '"value": 1,', to: '"value": -1,' },
    ...{ place: 'rules.json:2', field: 'condition.lines', found: 'blue 0, red -1' },
  },
  {
    what: 'a rule for an unknown group',
    ...{ file: 'rules.json', from: '"total"', to: '"everyone"' },
    ...{ place: 'rules.json:2', field: 'groups', found: 'everyone' },
  },
  {
    what: 'a promised number of tasks that are not there',
    ...{ file: 'pack.json', from: '"tasks": 2', to: '"tasks": 3' },
    ...{ place: 'pack.json:13', field: 'expected.tasks', found: '3' },
  },
  {
    what: 'a city that is a district',
    ...{ file: 'pack.json', from: '"990000"', to: '"990101"' },
    ...{ place: 'pack.json:10', field: 'cityRegion', found: '990101' },
  },
];

describe('loadPack', () => {
  test('reads the smallest pack, target values in base units', () => {
    const pack = loadPack(MINIMAL);
    // 1.2 万人 is 12 000 persons; 4.5 % stays 4.5.
    expect(pack.targets.map(({ id, value, tolerance }) => ({ id, value, tolerance }))).toEqual([
      { id: 'urban-new-jobs', value: 12_000, tolerance: undefined },
      { id: 'unemployment-rate', value: 4.5, tolerance: 0.2 },
    ]);
    expect(pack.indicators[2]).toEqual({
      code: 'unemployment-rate',
      nameZh: '城镇登记失业率',
      nameEn: 'Registered rate',
      aliases: ['登记失业率'],
      measure: 'rate',
      usualBasis: 'period',
      displayUnit: '%',
      decimals: 2,
      direction: 'down',
      frequency: 'quarter',
      dueDays: undefined,
      agency: '人社部门',
      definitionZh: '登记失业率',
      definitionEn: 'Registered rate',
      partOf: undefined,
      min: 0,
      max: 100,
      scoredByDistrict: true,
    });
  });

  test.each([...MALFORMED, ...MEANINGLESS])('names file, line and field of $what', (fault) => {
    expect(faultsOf(() => loadPack(minimalWith(fault)))).toEqual([
      { place: fault.place, field: fault.field, found: fault.found },
    ]);
  });

  test('names a file that is missing', () => {
    const folder = copyOfMinimal();
    rmSync(join(folder, 'tiles.csv'));
    expect(faultsOf(() => loadPack(folder))).toEqual([{ place: 'tiles.csv:0', field: '', found: 'ENOENT' }]);
  });

  test('names a file that is not UTF-8', () => {
    const folder = copyOfMinimal();
    // 0xD6 0xD0 is 中 in GBK and no UTF-8 sequence.
    writeFileSync(join(folder, 'units.csv'), Buffer.from([0x73, 0xd6, 0xd0, 0x0a]));
    expect(faultsOf(() => loadPack(folder))).toEqual([
      { place: 'units.csv:0', field: '', found: 'ERR_ENCODING_INVALID_ENCODED_DATA' },
    ]);
  });

  test('names the line where a JSON file breaks off', () => {
    const folder = minimalWith({ file: 'pack.json', from: '"year": 2020,', to: '"year": ,' });
    const [fault] = faultsOf(() => loadPack(folder));
    expect(fault?.place).toBe('pack.json:9');
  });

  test('collects all faults of form before it looks at meaning', () => {
    const folder = minimalWith(
      { file: 'targets.csv', from: '1.2,', to: '一点二,' },
      { file: 'units.csv', from: 'note', to: 'notes' },
      { file: 'groups.csv', from: 'women,', to: 'graduates,' },
    );
    expect(faultsOf(() => loadPack(folder))).toEqual([
      { place: 'targets.csv:2', field: 'value', found: '一点二' },
      { place: 'units.csv:1', field: 'note', found: '' },
      { place: 'units.csv:1', field: 'notes', found: 'notes' },
    ]);
  });
});

describe('renderIssue', () => {
  test('says place, what was expected and what stands there, in both languages', () => {
    const expected = { zh: '数字', en: 'a number' };
    expect(renderIssue({ file: 'targets.csv', line: 2, field: 'value', found: '1.2a', expected })).toBe(
      'targets.csv:2 value: 应为数字，实为“1.2a”。 Expected a number, found "1.2a".',
    );
    expect(renderIssue({ file: 'tiles.csv', line: 0, field: '', found: 'ENOENT', expected })).toBe(
      'tiles.csv: 应为数字，实为“ENOENT”。 Expected a number, found "ENOENT".',
    );
  });
});

describe('a pack that words no report in its own way', () => {
  test('does without the file, and is another pack than one that has it', () => {
    const folder = copyOfMinimal();
    rmSync(join(folder, 'reports.json'));
    expect(loadPack(folder)).toEqual({ ...loadPack(MINIMAL), wording: {} });
    expect(packDigest(folder)).not.toBe(packDigest(MINIMAL));
  });
});

describe('packDigest', () => {
  test('is the same for equal files, whatever else lies in the folder', () => {
    const folder = copyOfMinimal();
    writeFileSync(join(folder, 'README.md'), 'other words');
    expect(packDigest(folder)).toBe(packDigest(MINIMAL));
  });

  test('changes with one character of one file', () => {
    const folder = minimalWith({ file: 'targets.csv', from: '1.2,', to: '1.3,' });
    expect(packDigest(folder)).not.toBe(packDigest(MINIMAL));
  });
});
