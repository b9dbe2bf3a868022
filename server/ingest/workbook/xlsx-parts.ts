import { damaged, tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import { builtInFormat, GENERAL, type NumberFormat, parseNumberFormat } from './number-format.ts';
import { cellText } from './packed-rows.ts';
import { attribute, type XmlHandler, XmlScanner } from './xml.ts';
import { unpackText, type Zip, type ZipPart } from './zip.ts';

/** Runs a handler over one part. Errors: as unpackText and XmlScanner. */
export async function scanPart(zip: Zip, part: ZipPart, handler: XmlHandler, limit: number): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const text of unpackText(zip, part, limit)) scanner.push(text);
  scanner.end();
}

/** A handler that only looks at opening tags. */
export function openTags(open: XmlHandler['open']): XmlHandler {
  return { open, close: () => undefined, text: () => undefined };
}

export interface Relation {
  /** Its last word: worksheet, styles, sharedStrings. */
  readonly type: string;
  /** The part it points to, as a name of the archive. */
  readonly target: string;
}

/** What a part points to, by id; nothing where it has no list. */
export async function readRelations(zip: Zip, of: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const part = zip.parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (!part) return relations;
  const handler = openTags((name, attributes) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
    const id = attribute(attributes, 'Id') ?? '';
    const type = attribute(attributes, 'Type') ?? '';
    const target = resolvePath(folder, attribute(attributes, 'Target') ?? '');
    relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target });
  });
  await scanPart(zip, part, handler, WORKBOOK_LIMIT.wholePartBytes);
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const names: string[] = [];
  for (const name of path.toLowerCase().split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** The sheets a workbook lists, and whether its dates count from 1904. */
export async function readSheetList(
  zip: Zip,
  part: ZipPart,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const handler = openTags((name, attributes) => {
    if (name === 'workbookPr') is1904 = isTrue(attribute(attributes, 'date1904'));
    if (name !== 'sheet') return;
    const state = attribute(attributes, 'state') ?? 'visible';
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      hidden: state !== 'visible',
      relation: attribute(attributes, 'id') ?? '',
    });
    if (sheets.length > WORKBOOK_LIMIT.sheets) {
      throw tooLarge(`> ${WORKBOOK_LIMIT.sheets} sheets`, `≤ ${WORKBOOK_LIMIT.sheets}`);
    }
  });
  await scanPart(zip, part, handler, WORKBOOK_LIMIT.wholePartBytes);
  return { sheets, is1904 };
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** The number format of each cell style, by its index. */
export async function readFormats(zip: Zip, part: ZipPart | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInside = false;
  if (!part) return [];
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInside = true;
      const id = Number(attribute(attributes, 'numFmtId'));
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      if (name === 'xf' && isInside) ids.push(id);
    },
    close: (name) => {
      if (name === 'cellXfs') isInside = false;
    },
    text: () => undefined,
  };
  await scanPart(zip, part, handler, WORKBOOK_LIMIT.wholePartBytes);
  return ids.map((id) => (id === 0 ? GENERAL : parseNumberFormat(codes.get(id) ?? builtInFormat(id))));
}

/** The texts that cells point to by number, runs of different fonts as one. */
export async function readSharedTexts(zip: Zip, part: ZipPart | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  let length = 0;
  if (!part) return texts;
  const text = richText();
  const handler: XmlHandler = {
    open: (name) => {
      if (name === 'si') text.reset();
      text.open(name);
    },
    text: (piece) => {
      text.add(piece);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const whole = text.whole();
      length += whole.length + 1;
      if (length > WORKBOOK_LIMIT.textBytes / 2) throw tooLarge('shared strings', '≤ 64 MiB');
      texts.push(whole);
    },
  };
  await scanPart(zip, part, handler, WORKBOOK_LIMIT.unpackedBytes);
  return texts;
}

export interface RichText {
  reset(): void;
  open(name: string): void;
  add(piece: string): void;
  close(name: string): void;
  whole(): string;
}

/** Collects the texts of an `si` or `is`; what `rPh` holds says how to pronounce them and is left out. */
export function richText(): RichText {
  let pieces = '';
  let isText = false;
  let isPhonetic = false;
  return {
    reset: () => {
      pieces = '';
    },
    open: (name) => {
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    add: (piece) => {
      if (isText && !isPhonetic) pieces += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
    whole: () => cellText(decodeEscapes(pieces)),
  };
}

/** `_x000D_` stands for a character XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The part a name stands for. Errors: FileFault file.damaged when the archive has none. */
export function partOf(zip: Zip, name: string): ZipPart {
  const part = zip.parts.get(name);
  if (part) return part;
  throw damaged({ zh: `缺少内部文件 ${name}`, en: `it lacks its part ${name}` });
}
