import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { columnLetter } from '#server/ingest/sheet.ts';
import { makeXlsx, makeZip, rowsXml, type ZipEntry, xlsxParts } from '../../support/make-xlsx.ts';
import { faultOf, rowsOf, sheetsOf } from './sheets-of.ts';

const MIB = 1024 * 1024;
const SHEET = { name: 'Sheet1', xml: rowsXml([['区县', 1]]) };
const parts = xlsxParts([SHEET]);
/** The workbook with one of its parts another. */
const withPart = (name: string, part: Partial<ZipEntry>): Buffer =>
  makeZip(parts.map((each) => (each.name === name ? { ...each, ...part } : each)));
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const whole = makeZip(parts);

/** The archive with the length of its first name, in the directory, another. */
function longName(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt16LE(60_000, changed.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 28);
  return changed;
}

/** Reads a file, and answers its fault with how much memory and time that took. */
async function costOf(bytes: Uint8Array): Promise<{ fault: string; megabytes: number; seconds: number }> {
  const before = process.memoryUsage();
  const start = performance.now();
  const fault = await faultOf(bytes);
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - before.heapUsed - before.external;
  return { fault, megabytes: grown / MIB, seconds: (performance.now() - start) / 1000 };
}

describe('archives that lie', () => {
  test.each<[string, Uint8Array, string]>([
    ['one that is whole', whole, 'read'],
    ['one cut off', whole.subarray(0, whole.length - 100), 'file.damaged'],
    ['one cut in half', whole.subarray(0, whole.length / 2), 'file.damaged'],
    ['only a beginning', whole.subarray(0, 4), 'file.damaged'],
    ['one with a byte changed', Buffer.from(whole).fill(7, 60, 70), 'file.damaged'],
    ['a part larger than declared', withPart(SHEET_PART, { unpacked: 10 }), 'file.damaged'],
    ['a part smaller than declared', withPart(SHEET_PART, { unpacked: 5000 }), 'file.damaged'],
    ['a part declared enormous', withPart(SHEET_PART, { unpacked: 600 * MIB }), 'file.too.large'],
    ['a part declared beyond 4 GiB', withPart(SHEET_PART, { unpacked: 0xffffffff }), 'file.too.large'],
    ['two parts in one place', withPart(SHEET_PART, { offset: 0 }), 'file.damaged'],
    ['a name longer than the archive', longName(whole), 'file.damaged'],
    ['two parts of one name', makeZip([...parts, ...parts.slice(-1)]), 'file.damaged'],
    ['a part beyond the end', withPart(SHEET_PART, { offset: 99_999_999 }), 'file.damaged'],
    ['parts locked by a password', withPart(SHEET_PART, { flags: 1 }), 'file.encrypted'],
    [
      'too many parts',
      makeZip(Array.from({ length: 10_001 }, (_, at) => ({ name: String(at), data: '' }))),
      'file.too.large',
    ],
    [
      'no sheet where the list points',
      makeZip(parts.filter(({ name }) => name !== SHEET_PART)),
      'file.damaged',
    ],
    ['a Word document', makeZip([{ name: 'word/document.xml', data: '<a/>' }]), 'file.type'],
    ['a binary workbook', makeZip([...parts, { name: 'xl/workbook.bin', data: 'x' }]), 'file.type'],
    ['an OpenDocument', makeZip([{ name: 'content.xml', data: '<a/>' }]), 'file.type'],
    ['pictures', makeZip([{ name: 'a.png', data: 'x' }]), 'file.type'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(bytes)).toBe(code);
  });

  test('a workbook with a password', async () => {
    const encryption = { password: 'secret', spinCount: 1 };
    const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [[1]] }], encryption });
    expect(await faultOf(bytes)).toBe('file.encrypted');
  });
});

describe('bombs', () => {
  // 60 MiB of blanks pack into some 60 KiB.
  const blanks = Buffer.alloc(60 * MIB, ' ');

  test('one that says how large it is ends before it is unpacked', async () => {
    const cost = await costOf(withPart(SHEET_PART, { data: blanks, unpacked: 600 * MIB }));
    expect(cost.fault).toBe('file.too.large');
    expect(cost.megabytes).toBeLessThan(50);
  });

  test('one that lies ends where it passes what it said', async () => {
    const cost = await costOf(withPart(SHEET_PART, { data: blanks, unpacked: 10 * MIB }));
    expect(cost.fault).toBe('file.damaged');
    expect(cost.megabytes).toBeLessThan(100);
  });

  test('one in the list of sheets, which is read whole', async () => {
    const data = `<workbook>${' '.repeat(65 * MIB)}</workbook>`;
    expect(await faultOf(withPart('xl/workbook.xml', { data }))).toBe('file.too.large');
  });

  test('one text that a million cells repeat', async () => {
    const cell = '<c t="s"><v>0</v></c>';
    const xml = Array.from({ length: 20_000 }, () => `<row>${cell}</row>`).join('');
    const cost = await costOf(
      makeXlsx([{ name: 'Sheet1', xml }], { texts: [`<t>${'长'.repeat(30_000)}</t>`] }),
    );
    expect(cost.fault).toBe('file.too.large');
    expect(cost.megabytes).toBeLessThan(400);
  });

  test('entities that grow', async () => {
    const data = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`;
    expect(await faultOf(withPart(SHEET_PART, { data }))).toBe('file.damaged');
  });
});

describe('sheets out of measure', () => {
  test.each<[string, string, string]>([
    ['elements a million deep', '<a>'.repeat(1_000_000), 'file.too.large'],
    ['a tag without end', `<worksheet ${'a="b" '.repeat(20_000)}`, 'file.too.large'],
    ['XML that ends early', '<worksheet><sheetData><row>', 'file.damaged'],
    ['XML that closes what it never opened', '<worksheet></sheetData></worksheet>', 'file.damaged'],
    ['nothing', '', 'file.damaged'],
    ['no XML', 'PK', 'file.damaged'],
    [
      'a cell beyond the last column',
      '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
      'file.too.large',
    ],
    [
      'a row beyond the last',
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
      'file.too.large',
    ],
    [
      'a row number that is none',
      '<worksheet><sheetData><row r="1e5x"/></sheetData></worksheet>',
      'file.damaged',
    ],
    [
      'rows out of order',
      '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
      'file.damaged',
    ],
    [
      'a cell in another row',
      '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
      'file.damaged',
    ],
    [
      'a cell twice',
      '<worksheet><sheetData><row r="1"><c r="A1"/><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
      'file.damaged',
    ],
    [
      'a text that is missing',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>',
      'file.damaged',
    ],
  ])('%s', async (_, data, code) => {
    expect(await faultOf(withPart(SHEET_PART, { data }))).toBe(code);
  });

  test('bytes that are no UTF-8', async () => {
    expect(await faultOf(withPart(SHEET_PART, { data: Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]) }))).toBe(
      'file.damaged',
    );
  });

  test('a dimension that lies and a cell in the last corner cost what is there', async () => {
    const xml = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const cost = await costOf(makeXlsx([{ name: 'Sheet1', xml }]));
    expect(cost.fault).toBe('read');
    expect(cost.megabytes).toBeLessThan(100);
    const [sheet] = await sheetsOf(makeXlsx([{ name: 'Sheet1', xml }]));
    expect(sheet?.estimatedRows).toBe(1_048_576);
  });

  test('a corner cell in every row is more text than any file may hold', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`);
    expect(await faultOf(makeXlsx([{ name: 'Sheet1', xml: rows.join('') }]))).toBe('file.too.large');
  });

  test('twenty thousand sheets', async () => {
    const list = Array.from({ length: 20_000 }, (_, at) => `<sheet name="${at}" sheetId="${at}" r:id="s0"/>`);
    const data = `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`;
    expect(await faultOf(withPart('xl/workbook.xml', { data }))).toBe('file.too.large');
  });

  test('every cell of a sheet merged with the one beside it', async () => {
    const ranges = Array.from({ length: 50_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`);
    const xml = `<sheetData/><mergeCells>${ranges.join('')}</mergeCells>`;
    expect(await faultOf(makeXlsx([{ name: 'Sheet1', xml }]))).toBe('file.too.large');
  });

  test('the whole sheet merged into one cell', async () => {
    const xml = `<sheetData>${rowsXml([['题', 2]])}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await rowsOf(makeXlsx([{ name: 'Sheet1', xml }]))).toEqual([['题', '']]);
  });
});

describe('files under another name', () => {
  test('are read by what they hold', async () => {
    const csv = Buffer.from('区县,数值\n渝中区,1\n');
    expect(await rowsOf(csv)).toEqual([
      ['区县', '数值'],
      ['渝中区', '1'],
    ]);
    expect(await faultOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('file.type');
    expect(await faultOf(Buffer.from('<?xml version="1.0"?><feed/>'))).toBe('file.type');
  });

  test('columns are told by letters up to the last', () => {
    expect(columnLetter(16_384)).toBe('XFD');
  });
});
