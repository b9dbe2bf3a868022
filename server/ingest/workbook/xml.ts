import { damaged, tooLarge, WORKBOOK_LIMIT } from './limits.ts';

/** What a scanner tells while it goes over XML. Names come without their prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text behind the name, for `attribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(text: string): void;
}

const BROKEN = { zh: '其中的 XML 不完整或不合规', en: 'its XML is incomplete or malformed' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST_ENTITY = 10;

/**
 * Goes over XML piece by piece and holds none of it. A DOCTYPE is refused: workbooks have none, and entities defined
 * there are how a small file grows without end.
 * Errors: FileFault file.damaged for XML that is none, file.too.large for elements too deep or tags too long.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #rest = '';
  #hasRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece. */
  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const end = this.#scan(text);
    this.#rest = text.slice(end);
    if (this.#rest.length > WORKBOOK_LIMIT.tagLength) {
      throw tooLarge('XML', `≤ ${WORKBOOK_LIMIT.tagLength}`);
    }
  }

  /** Says that nothing follows. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#hasRoot) throw damaged(BROKEN);
  }

  /** Answers where it could go no further without more text. */
  #scan(text: string): number {
    let at = 0;
    while (at < text.length) {
      const tag = text.indexOf('<', at);
      if (tag !== at) {
        const end = tag < 0 ? textEnd(text, at) : tag;
        this.#text(text, at, end);
        if (tag < 0) return end;
        at = tag;
      }
      const next = this.#markup(text, at);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  #text(text: string, from: number, to: number): void {
    if (to > from && this.#open.length > 0) this.#handler.text(decodeXml(text.slice(from, to)));
  }

  /** Reads what begins at a `<`; undefined when its end has not come yet. */
  #markup(text: string, at: number): number | undefined {
    const second = text.charCodeAt(at + 1);
    if (second === QUESTION) return after(text, '?>', at);
    if (second === BANG) return this.#declaration(text, at);
    const end = tagEnd(text, at);
    if (end < 0) return undefined;
    if (second === SLASH) this.#close(localName(text.slice(at + 2, end).trim()));
    else this.#opening(text.slice(at + 1, end));
    return end + 1;
  }

  #declaration(text: string, at: number): number | undefined {
    if (text.startsWith('<!--', at)) return after(text, '-->', at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return undefined;
      this.#handler.text(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at < 9) return undefined;
    throw damaged({ zh: '其中含有不允许的 DOCTYPE 声明', en: 'it holds a DOCTYPE, which is not allowed' });
  }

  #opening(tag: string): void {
    const isEmpty = tag.charCodeAt(tag.length - 1) === SLASH;
    const content = isEmpty ? tag.slice(0, -1) : tag;
    const space = firstSpace(content);
    const name = localName(space < 0 ? content : content.slice(0, space));
    if (name === '') throw damaged(BROKEN);
    this.#hasRoot = true;
    this.#handler.open(name, space < 0 ? '' : content.slice(space));
    if (isEmpty) {
      this.#handler.close(name);
      return;
    }
    this.#open.push(name);
    if (this.#open.length > WORKBOOK_LIMIT.depth) throw tooLarge('XML', `≤ ${WORKBOOK_LIMIT.depth}`);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw damaged(BROKEN);
    this.#handler.close(name);
  }
}

const QUESTION = 0x3f;
const BANG = 0x21;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const GREATER = 0x3e;
const COLON = 0x3a;

function after(text: string, end: string, from: number): number | undefined {
  const at = text.indexOf(end, from);
  return at < 0 ? undefined : at + end.length;
}

/** The `>` that ends a tag: one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (open !== 0) {
      if (char === open) open = 0;
    } else if (char === GREATER) return at;
    else if (char === QUOTE || char === APOSTROPHE) open = char;
  }
  return -1;
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

function firstSpace(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (isSpace(text.charCodeAt(at))) return at;
  return -1;
}

// An entity cut in two waits for its end.
function textEnd(text: string, from: number): number {
  const ampersand = text.lastIndexOf('&');
  const isCut =
    ampersand >= from && text.length - ampersand <= LONGEST_ENTITY && !text.includes(';', ampersand);
  return isCut ? ampersand : text.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text with its five entities and character numbers read; others stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, entity);
}

function entity(whole: string, hex?: string, number?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The value of an attribute, whatever prefix it has; undefined when there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  // Nearly all attributes are written name="value"; a million cells have three each.
  const start = `${name}="`;
  for (let at = attributes.indexOf(start); at >= 0; at = attributes.indexOf(start, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before !== COLON && !isSpace(before)) continue;
    const from = at + start.length;
    return decodeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  return /'|\s=|=\s/.test(attributes) ? spacedAttribute(attributes, name) : undefined;
}

function spacedAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeXml(value);
}
