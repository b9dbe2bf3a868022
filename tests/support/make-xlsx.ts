import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; the last three make its directory lie. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly unpacked?: number;
  readonly offset?: number;
  readonly flags?: number;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

function words(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** An archive of some parts, packed. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = utf8(entry.name);
    const data = typeof entry.data === 'string' ? utf8(entry.data) : Buffer.from(entry.data);
    const packed = deflateRawSync(data);
    const about = words(
      [2, entry.flags ?? 0],
      [2, 8],
      [4, 0],
      [4, crc32(data)],
      [4, packed.length],
      [4, entry.unpacked ?? data.length],
      [2, name.length],
      [2, 0],
    );
    const at = entry.offset ?? offset;
    locals.push(Buffer.concat([words([4, 0x04034b50], [2, 20]), about, name, packed]));
    directory.push(
      Buffer.concat([
        words([4, 0x02014b50], [2, 20], [2, 20]),
        about,
        words([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
      ]),
    );
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = words(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, ...directory, end]);
}

export interface SheetXml {
  readonly name: string;
  /** The inside of `sheetData`, or the whole inside of `worksheet` when it begins with `<cols` or `<sheetData`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface XlsxOptions {
  /** Format codes: style 1 is the first. A number is one known by its id. */
  readonly formats?: readonly (string | number)[];
  readonly texts?: readonly string[];
  readonly workbook?: string;
  readonly more?: readonly ZipEntry[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook whose sheets are given as XML. */
export function xlsxParts(sheets: readonly SheetXml[], options: XlsxOptions = {}): ZipEntry[] {
  const { formats = [], texts = [], workbook = '', more = [] } = options;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string => `<Relationships>${inside}</Relationships>`;
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const codes = formats.map((code, at) => [at + 200, code] as const);
  const custom = codes.filter(([, code]) => typeof code === 'string');
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${sheets
        .map(
          ({ name, state = 'visible' }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="s${at}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          relation('f', 'styles', 'styles.xml') +
          relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
      ),
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet><numFmts>${custom
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(String(code))}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
        .map(([id, code]) => `<xf numFmtId="${typeof code === 'number' ? code : id}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>` },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet xmlns="${MAIN}">${/^<(?:cols|sheetData)/.test(xml) ? xml : `<sheetData>${xml}</sheetData>`}</worksheet>`,
    })),
    ...more,
  ];
}

/** A workbook whose sheets are given as XML. */
export function makeXlsx(sheets: readonly SheetXml[], options: XlsxOptions = {}): Buffer {
  return makeZip(xlsxParts(sheets, options));
}

/** Rows of cells as XML: numbers as numbers, texts as texts. */
export function rowsXml(
  rows: readonly (readonly (string | number)[])[],
  attributes: Readonly<Record<number, string>> = {},
): string {
  const cell = (value: string | number): string =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  return rows
    .map((row, at) => `<row r="${at + 1}" ${attributes[at + 1] ?? ''}>${row.map(cell).join('')}</row>`)
    .join('');
}
