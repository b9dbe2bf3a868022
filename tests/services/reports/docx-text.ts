import { openZip, unpackText } from '#server/ingest/workbook/zip.ts';

const MOST = 10_000_000;

/** One part of a Word document as text. Errors: throws when it has none of that name. */
export async function docxPart(bytes: Uint8Array, name: string): Promise<string> {
  const zip = openZip(bytes);
  const part = zip.parts.get(name);
  if (!part) throw new Error(`no ${name} in the document`);
  let text = '';
  for await (const piece of unpackText(zip, part, MOST)) text += piece;
  return text;
}

/** What a reader reads, paragraph by paragraph. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '');
}
