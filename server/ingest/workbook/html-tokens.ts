/** A tag or a text of a web page, names in lower case. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  plusmn: '±',
  permil: '‰',
  le: '≤',
  ge: '≥',
};

/** Goes over a page from its start to its end; whatever is no tag is text. */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  let at = 0;
  let end = -1;
  while (at < page.length) {
    const tag = page.indexOf('<', at);
    if (tag < 0) {
      yield { kind: 'text', text: page.slice(at) };
      return;
    }
    if (tag > at) yield { kind: 'text', text: page.slice(at, tag) };
    const skipped = endOfSkipped(page, tag);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    // Looked for once for all the tags before it: a page may open a million and close none.
    if (end < tag) end = page.indexOf('>', tag);
    if (end < 0) {
      yield { kind: 'text', text: page.slice(tag) };
      return;
    }
    const content = page.slice(tag + 1, end);
    const match = /^(\/?)([a-z][a-z0-9:]*)/i.exec(content);
    if (!match) {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
      continue;
    }
    const name = (match[2] ?? '').toLowerCase();
    if (match[1] === '/') yield { kind: 'close', name };
    else {
      yield { kind: 'open', name, attributes: content.slice(match[0].length) };
      // Only tags of XML islands close themselves.
      if (name.includes(':') && content.endsWith('/')) yield { kind: 'close', name };
    }
    at = end + 1;
  }
}

/** Comments, declarations and conditional sections; undefined for a tag. */
function endOfSkipped(page: string, at: number): number | undefined {
  const second = page[at + 1];
  if (second !== '!' && second !== '?') return undefined;
  const close = page.startsWith('<!--', at) ? '-->' : '>';
  const end = page.indexOf(close, at);
  return end < 0 ? page.length : end + close.length;
}

/** The text with its character references read; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (whole: string, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
