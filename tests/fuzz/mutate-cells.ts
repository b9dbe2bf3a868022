import Papa from 'papaparse';
import type { Random } from './random.ts';

const ODD_CELLS: readonly [string, ...string[]] = [
  '',
  ' ',
  '—',
  '…',
  '***',
  '0',
  '-0',
  '1e999',
  '1E5',
  '999999999999999999999',
  '0.1234567890123456789',
  '1,23',
  '1.234,5',
  '１２．３％',
  '3.4万',
  '5亿',
  '12人',
  '12%',
  '(12)',
  '①',
  '12①',
  '#REF!',
  '=1+1',
  '=HYPERLINK("x")',
  '60万以上',
  '5-6',
  'NaN',
  'Infinity',
  '0x1f',
  '٣٤',
  '二十',
  '\u200b12',
  '12\u00a0345',
  "'12",
  '2020年6月',
  '2020.1',
  '44012',
  '合计',
  '渝中区',
  '其中：江北区',
  '单位：亿元',
  '注：无',
  '"',
  'a\nb',
  'x'.repeat(5000),
];

/** A text file with cells, rows or columns changed: what a hurried hand does to a table. */
export function mutateCells(text: string, random: Random): string {
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  const rows = Papa.parse<string[]>(text, { delimiter }).data;
  const times = 1 + random.int(5);
  for (let time = 0; time < times; time += 1) mutateOnce(rows, random);
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\n');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function mutateOnce(rows: string[][], random: Random): void {
  const at = random.int(rows.length);
  const row = rows[at] ?? [];
  const column = random.int(row.length + 1);
  const otherRow = rows[random.int(rows.length)] ?? [];
  switch (random.int(9)) {
    case 0:
    case 1:
    case 2:
      row[column] = random.pick(ODD_CELLS);
      break;
    case 3:
      row[column] = otherRow[random.int(otherRow.length + 1)] ?? '';
      break;
    case 4:
      rows.splice(at, 1);
      break;
    case 5:
      rows.splice(at, 0, [...otherRow]);
      break;
    case 6:
      row.splice(column, 1);
      break;
    case 7:
      row.splice(column, 0, random.pick(ODD_CELLS));
      break;
    default:
      for (const each of rows) each.splice(column, 1);
  }
  for (const each of rows) for (const index of each.keys()) each[index] ??= '';
}
