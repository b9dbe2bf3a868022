import type { PreviewGridDto } from '#contract/preview-grid.ts';

/** A sheet of one table as the server shows it: a title, a header, two rows of figures. */
export function aGrid(part: Partial<PreviewGridDto> = {}): PreviewGridDto {
  return {
    state: 'shown',
    sheets: [{ index: 0, name: '', hidden: false, rows: 12, columns: 3, tables: 1 }],
    sheet: 0,
    from: 1,
    rows: [
      {
        row: 1,
        hidden: false,
        cells: [{ column: 1, text: '2020年6月新增就业（万人）', role: 'title', says: ['unit', 'period'] }],
      },
      {
        row: 11,
        hidden: false,
        cells: [
          { column: 1, text: '渝中区', role: 'label' },
          { column: 3, text: '1.92', role: 'value', kind: 'added' },
        ],
      },
      {
        row: 12,
        hidden: false,
        cells: [
          { column: 1, text: '永川区', role: 'label' },
          { column: 3, text: '12.9', role: 'value', kind: 'blocked', problems: ['unit.slip@C12'] },
        ],
      },
    ],
    merges: [],
    hiddenColumns: [],
    ...part,
  };
}
