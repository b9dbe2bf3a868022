const SCALAR = /\s*(?:"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)\s*/y;
const KEY = /"(?:[^"\\\n]|\\.)*"\s*:\s*/y;

/** The line, from 1, where a text stops being JSON; its last line when it only breaks off there. */
export function jsonFaultLine(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at += match?.[0].length ?? 0;
    return match !== null;
  };
  const value = (): boolean => {
    if (take(SCALAR)) return true;
    if (take(/\s*\[\s*/y)) return take(/\]\s*/y) || items(value, /\]\s*/y);
    if (take(/\s*\{\s*/y)) return take(/\}\s*/y) || items(() => take(KEY) && value(), /\}\s*/y);
    return false;
  };
  const items = (item: () => boolean, end: RegExp): boolean => {
    for (;;) {
      if (!item()) return false;
      if (!take(/,\s*/y)) return take(end);
    }
  };
  value();
  return text.slice(0, at).split('\n').length;
}
