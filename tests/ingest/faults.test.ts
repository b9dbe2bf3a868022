import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS, type ProblemCode } from '#server/ingest/problems.ts';
import { aHistory, aSeries, monthsOf } from './a-history.ts';
import { aReference, manyDistricts } from './a-reference.ts';
import { fixtureBytes, readBytes, readFixture, type ReadOptions } from './read-fixture.ts';

interface Fault extends ReadOptions {
  readonly file: string;
  /** Ids of the problems, errors first. */
  readonly problems: readonly string[];
  /** How many values would still go in. */
  readonly added: number;
  readonly refused?: true;
}

// Monitored staff of 渝中 over the last eleven months: median 820, MAD 15. Of 江北: about 850.
const STAFF = [820, 790, 860, 805, 840, 815, 835, 800, 825, 810, 845];
const staffHistory = aHistory([
  [
    aSeries({ indicator: 'monitored-firms-staff', basis: 'period' }),
    {
      ...monthsOf(2020, STAFF.slice(6)),
      ...Object.fromEntries(
        STAFF.slice(0, 6).map((value, at) => [`2019-${String(at + 7).padStart(2, '0')}`, value]),
      ),
    },
  ],
  [
    aSeries({ indicator: 'monitored-firms-staff', basis: 'period', region: '500105' }),
    monthsOf(2019, [850, 855, 845, 850, 852, 848, 851, 849, 850, 853, 847, 850]),
  ],
]);

const WIDE = aReference({ regions: manyDistricts(24) });

const FAULTS: readonly Fault[] = [
  { file: 'clean-tidy.csv', problems: [], added: 5 },
  { file: 'clean-district-table.csv', problems: ['total.fits@D5'], added: 12 },
  { file: 'rows-outside.csv', problems: ['rows.outside@A5'], added: 2 },
  { file: 'region-missing.csv', problems: ['region.missing@A1'], added: 0 },
  { file: 'region-disagrees-江北区.csv', problems: ['region.disagrees@file'], added: 0 },
  { file: 'value-repeated.csv', problems: ['value.repeated@D4'], added: 3 },
  { file: 'several-tables.csv', problems: [], added: 4 },
  { file: 'indicator-per-column.csv', problems: ['value.missing@D3', 'value.missing@D4'], added: 8 },
  { file: 'file-empty.csv', problems: ['file.empty@file'], added: 0, refused: true },
  { file: 'file-quotes.csv', problems: ['file.quotes@file'], added: 0, refused: true },
  { file: 'clean-district-table.xls', problems: ['total.fits@D5'], added: 12 },
  { file: 'html-table.xls', problems: [], added: 2 },
  { file: 'file-encrypted.xlsx', problems: ['file.encrypted@file'], added: 0, refused: true },
  { file: 'file-damaged.xlsx', problems: ['file.damaged@file'], added: 0, refused: true },
  { file: 'sheet-hidden.xlsx', problems: ['sheet.hidden@明细!A1'], added: 2 },
  // The one with a figure in it is a warning.
  { file: 'sheet-unread.xlsx', problems: ['sheet.unread@附表!A1', 'sheet.unread@填表说明!A1'], added: 2 },
  { file: 'rows-hidden.xlsx', problems: ['rows.hidden@A3'], added: 2 },
  { file: 'columns-hidden.xlsx', problems: ['columns.hidden@B1'], added: 2 },
  {
    file: 'personal-data-in-hidden-sheet.xlsx',
    problems: ['personal.data@名单!B2'],
    added: 0,
    refused: true,
  },
  { file: 'layout-unrecognised.csv', problems: ['layout.unrecognised@file'], added: 0, refused: true },
  { file: 'column-missing.csv', problems: ['column.missing@file'], added: 0, refused: true },
  { file: 'personal-data-identity-number.csv', problems: ['personal.data@F3'], added: 0, refused: true },
  { file: 'personal-data-mobile-number.csv', problems: ['personal.data@A5'], added: 0, refused: true },
  { file: 'header-unknown.csv', problems: ['header.unknown@C2'], added: 2 },
  {
    file: 'nothing-read.csv',
    problems: ['nothing.read@file', 'header.unknown@B2', 'header.unknown@C2'],
    added: 0,
  },
  { file: 'table-unread.csv', problems: ['table.unread@A7'], added: 2 },
  { file: 'row-extra-cells.csv', problems: ['row.extra.cells@A2'], added: 1 },
  { file: 'row-short.csv', problems: ['row.short@A2'], added: 1 },
  { file: 'region-unknown.csv', problems: ['region.unknown@B3'], added: 2 },
  { file: 'region-ambiguous.csv', problems: ['region.ambiguous@B2'], added: 0 },
  {
    file: 'region-not-in-force.csv',
    reference: aReference({ today: '2026-06-01' }),
    problems: ['region.not.in.force@D3'],
    added: 2,
  },
  { file: 'indicator-unknown.csv', problems: ['indicator.unknown@A3'], added: 1 },
  { file: 'indicator-ambiguous.csv', problems: ['indicator.ambiguous@B2'], added: 0 },
  { file: 'group-unknown.csv', problems: ['group.unknown@C3'], added: 1 },
  { file: 'industry-unknown.csv', problems: ['industry.unknown@C3'], added: 1 },
  {
    file: 'period-unknown.csv',
    problems: ['period.unknown@C2', 'period.unknown@C3', 'period.unknown@C4', 'period.unknown@C5'],
    added: 1,
  },
  { file: 'period-future.csv', problems: ['period.future@D4', 'period.future@D3'], added: 1 },
  { file: 'period-disagrees-2020年6月.csv', problems: ['period.disagrees@file'], added: 0 },
  { file: 'basis-unknown.csv', problems: ['basis.unknown@D2'], added: 1 },
  { file: 'unit-unknown.csv', problems: ['unit.unknown@E2'], added: 1 },
  { file: 'unit-mismatch.csv', problems: ['unit.mismatch@E2'], added: 1 },
  {
    file: 'value-unreadable.csv',
    problems: [2, 3, 4, 5, 6].map((row) => `value.unreadable@D${row}`),
    added: 1,
  },
  { file: 'value-impossible.csv', problems: ['value.impossible@D3', 'value.impossible@D4'], added: 1 },
  {
    file: 'value-duplicate.csv',
    problems: ['value.duplicate@D3', 'value.duplicate@D5', 'value.duplicate@D4'],
    added: 1,
  },
  // Of the eight cells one is blank: it is told and not written. A mark is a value with its reason.
  {
    file: 'value-missing.csv',
    problems: [3, 4, 5, 6].map((row) => `value.missing@B${row}`),
    added: 7,
  },
  {
    file: 'value-blanked.csv',
    history: aHistory([[aSeries(), { '2020-06': 18_600 }]]),
    problems: ['value.blanked@D2', 'value.missing@D2'],
    added: 1,
  },
  // Three of the four districts are given for June, where the fourth stands.
  {
    file: 'value-vanished.csv',
    history: aHistory([[aSeries({ region: '500240' }), { '2020-06': 7400 }]]),
    problems: ['value.vanished@file'],
    added: 7,
  },
  { file: 'total-mismatch.csv', problems: ['total.mismatch@B7'], added: 4 },
  { file: 'total-incomplete.csv', problems: ['total.incomplete@B5'], added: 2 },
  { file: 'subtotal-mismatch.csv', problems: ['total.mismatch@B5', 'row.ignored@A5'], added: 4 },
  { file: 'part-exceeds-whole.csv', problems: ['part.exceeds.whole@C5'], added: 3 },
  // Graduates 19 000 of 18 600 in all; migrant workers in manufacturing 6100 of 5200 in manufacturing.
  {
    file: 'part-exceeds-whole-group.csv',
    problems: ['part.exceeds.whole@F3', 'part.exceeds.whole@F5'],
    added: 2,
  },
  // 4200 of February is January–February over again; 2000 + 2100 is not 4300; 1400 + 1600 is 3000.
  { file: 'joint-disagrees.csv', problems: ['joint.disagrees@E3', 'joint.disagrees@E5'], added: 6 },
  { file: 'value-implausible.csv', problems: ['value.implausible@D3', 'value.implausible@D5'], added: 2 },
  // 5200 万人 in a district of 588 717.
  {
    file: 'value-beyond-people.csv',
    reference: aReference({ populationOf: (region) => (region === '500103' ? 588_717 : undefined) }),
    problems: ['value.beyond.people@B3'],
    added: 1,
  },
  { file: 'value-fractional.csv', problems: ['value.fractional@D3', 'value.fractional@D4'], added: 1 },
  // 5200 + 4100 = 9300, of 9000 in all; of 9300 it fits; one industry of two proves nothing.
  { file: 'industries-mismatch.csv', problems: ['industries.mismatch@E2'], added: 7 },
  { file: 'region-absent.csv', reference: WIDE, problems: ['region.absent@file'], added: 22 },
  { file: 'zeros-only.csv', reference: WIDE, problems: ['zeros.only@B3'], added: 24 },
  // 21 of 24 last digits are 0 or 5; by chance 4.8, and 13 would be four standard deviations more.
  { file: 'digits-heaped.csv', reference: WIDE, problems: ['digits.heaped@B3'], added: 24 },
  { file: 'unit-slip-in-column.csv', reference: WIDE, problems: ['unit.slip@B7'], added: 23 },
  { file: 'ytd-fell.csv', problems: ['ytd.fell@E3'], added: 3 },
  // 18600 − 15200 = 3400, not 3100. 1.77 − 1.41 = 0.36 万人, and 0.37 is within the rounding of three figures.
  { file: 'month-ytd-mismatch.csv', problems: ['month.ytd.mismatch@E4'], added: 5 },
  // 17700 / 17000 = +4.1 %, typed 12.4; 17700 / 30000 = 59 %, typed 69.
  { file: 'rate-contradicts.csv', problems: ['rate.contradicts@E4', 'rate.contradicts@F4'], added: 1 },
  // 700, 650, 720 cannot be totals of the year so far: all six wait for an answer.
  {
    file: 'basis-assumed.csv',
    problems: ['ytd.fell@C3', 'ytd.fell@C4', 'basis.assumed@B2'],
    added: 0,
  },
  // June alone, or the year so far?
  { file: 'basis-usual.csv', problems: ['basis.usual@B2'], added: 0 },
  // 4200 of what? Taken as 万人, held until somebody says so.
  { file: 'unit-assumed.csv', problems: ['unit.assumed@B2'], added: 0 },
  { file: 'unit-slip.csv', problems: ['unit.slip@D4', 'unit.slip@D6'], added: 3 },
  { file: 'jump.csv', history: staffHistory, problems: ['jump@E2'], added: 1 },
  { file: 'unchanged-from-last-month.csv', problems: ['unchanged.from.last.month@D3'], added: 1 },
];

const bytesOf = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes);
const BINARY_FAULTS: readonly { what: string; bytes: Uint8Array; problem: string; code: ProblemCode }[] = [
  {
    what: 'the beginning of a workbook',
    bytes: bytesOf(0x50, 0x4b, 3, 4, 20, 0),
    problem: 'file.damaged@file',
    code: 'file.damaged',
  },
  {
    what: 'the beginning of an old workbook',
    bytes: bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
    problem: 'file.damaged@file',
    code: 'file.damaged',
  },
  {
    what: 'a web page',
    bytes: new TextEncoder().encode('<html><p>请登录</p></html>'),
    problem: 'file.type@file',
    code: 'file.type',
  },
  {
    what: 'binary junk',
    bytes: bytesOf(1, 0, 0, 2, 7, 0, 0, 0, 3),
    problem: 'file.type@file',
    code: 'file.type',
  },
  // 人 cut after its second byte, between whole characters.
  {
    what: 'damaged UTF-8',
    bytes: Buffer.concat([Buffer.from('区县数值单位'), bytesOf(0xe4, 0xba), Buffer.from('期间指标')]),
    problem: 'file.encoding@file',
    code: 'file.encoding',
  },
  {
    what: 'bytes of no encoding',
    bytes: bytesOf(0x61, 0x2c, 0xff, 0xff, 0x0a),
    problem: 'file.encoding@file',
    code: 'file.encoding',
  },
  {
    what: 'a file over the limit',
    bytes: new Uint8Array(128 * 1024 * 1024 + 1),
    problem: 'file.too.large@file',
    code: 'file.too.large',
  },
];

describe('faults of files', () => {
  test.each(FAULTS)('$file', async ({ file, problems, added, refused, ...options }) => {
    const result = await readFixture(file, options);
    expect({
      problems: result.problems.first().map(({ id }) => id),
      added: result.plan.counts.added,
      refused: result.refused,
    }).toEqual({ problems, added, refused: refused ?? false });
  });

  test.each(BINARY_FAULTS)('$what is refused', async ({ bytes, problem }) => {
    const result = await readBytes(bytes);
    expect(result.problems.first().map(({ id }) => id)).toEqual([problem]);
    expect(result.refused).toBe(true);
    expect(result.batch.length).toBe(0);
  });

  test('every fixture is in the table', () => {
    const files = readdirSync(new URL('../fixtures/imports/', import.meta.url));
    expect(FAULTS.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  test('every code has a fault here, but those the caller adds', () => {
    const shown = FAULTS.flatMap(({ problems }) => problems.map((id) => id.split('@')[0]));
    // What a file does to a worker is tested with one, in tests/work.
    const added = ['file.already.uploaded', 'file.too.heavy', 'file.too.slow', 'template.misfit'];
    const covered = new Set([...shown, ...BINARY_FAULTS.map(({ code }) => code), ...added]);
    expect(Object.keys(PROBLEM_KINDS).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('nothing of a cell with personal data is echoed', async () => {
    const { problems, recognised } = await readFixture('personal-data-identity-number.csv');
    expect(JSON.stringify([problems.first(), recognised])).not.toContain('500000199');
    expect(Buffer.from(fixtureBytes('personal-data-identity-number.csv')).toString()).toContain('500000199');
  });
});
