import { describe, expect, test } from 'vitest';
import { correctionOf, draftOf } from '#client/features/uploads/recognition-draft.ts';
import { anUpload } from '../../fixtures.ts';

const columns = anUpload().recognised?.columns ?? [];
const noHints = { region: '', period: '', unit: '' };

describe(correctionOf, () => {
  test('nothing changed: only what is said of the whole file', () => {
    expect(correctionOf(draftOf(columns), { ...noHints, period: ' 2020-06 ' })).toEqual({
      period: '2020-06',
    });
  });

  test('one column changed: every column is said again', () => {
    const draft = draftOf(columns).map((column) =>
      column.column === 'D' ? { ...column, as: 'ignored' as const, touched: true } : column,
    );
    expect(correctionOf(draft, noHints)).toEqual({
      mapping: {
        columns: {
          B: { as: 'label', field: 'region' },
          C: { as: 'value', indicator: 'urban-new-jobs', basis: 'ytd', unit: '万人', period: '2020-06' },
          D: { as: 'ignored' },
        },
      },
    });
  });
});
