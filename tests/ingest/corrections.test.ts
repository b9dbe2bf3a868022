import { describe, expect, test } from 'vitest';
import { noteCorrections, withCorrections } from '#server/ingest/corrections.ts';
import type { Sheet } from '#server/ingest/sheet.ts';
import { readText } from './read-fixture.ts';

const correction = { sheet: '六月', cell: 'B3', from: '34', to: '3400', reason: '单位错误', by: '李静' };

/** Two blocks of two rows. */
function aSheet(name: string): Sheet {
  return {
    index: 0,
    name,
    estimatedRows: 4,
    hidden: false,
    *blocks() {
      yield {
        firstRow: 1,
        rows: [
          ['区县', '本月'],
          ['渝中区', '12'],
        ],
      };
      yield {
        firstRow: 3,
        rows: [
          ['江北区', '34'],
          ['綦江区', '34'],
        ],
      };
    },
  };
}
const rowsOf = (sheet: Sheet) => [...sheet.blocks()].flatMap(({ rows }) => rows);

describe('withCorrections', () => {
  test('reads the cell as it was corrected to, each time, and nothing else', () => {
    const sheet = withCorrections(aSheet('六月'), [correction]);
    const rows = [
      ['区县', '本月'],
      ['渝中区', '12'],
      ['江北区', '3400'],
      ['綦江区', '34'],
    ];
    expect(rowsOf(sheet)).toEqual(rows);
    expect(rowsOf(sheet)).toEqual(rows);
    expect([sheet.name, sheet.hidden, sheet.estimatedRows]).toEqual(['六月', false, 4]);
  });

  test('leaves a sheet of another name as it is', () => {
    const sheet = aSheet('五月');
    expect(withCorrections(sheet, [correction])).toBe(sheet);
  });
});

describe('noteCorrections', () => {
  const text =
    'indicator,region,period,basis,value,unit,note\nurban-new-jobs,500103,2020-06,ytd,18600,人,快报数\nurban-new-jobs,500105,2020-06,ytd,17700,人,';

  test('says beside the value what the cell says, who read it otherwise and why', async () => {
    const { batch } = await readText(text);
    noteCorrections(batch, [{ ...correction, sheet: '', cell: 'E2', from: '186', to: '18600' }]);
    expect([batch.extraOf(0)?.note, batch.extraOf(1)?.note]).toEqual([
      '快报数；表中为 186，按 18600 入库：单位错误（李静）',
      undefined,
    ]);
  });
});
