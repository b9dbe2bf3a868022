const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/**
 * Which line each value of a JSON text starts on, from 1, by its path: `rules[0].lines[1].level` is
 * `0.lines.1.level`. Only for texts that parse; the whole document has the empty path.
 */
export function jsonLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const open: { path: string; key: string | number; isKeyNext: boolean }[] = [];
  let line = 1;
  let read = 0;
  for (const match of text.matchAll(TOKEN)) {
    line += text.slice(read, match.index).split('\n').length - 1;
    read = match.index;
    const token = match[0];
    const parent = open.at(-1);
    if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',') {
      if (typeof parent?.key === 'number') parent.key += 1;
      else if (parent) parent.isKeyNext = true;
    } else if (token === ':') {
      if (parent) parent.isKeyNext = false;
    } else if (parent?.isKeyNext === true) {
      parent.key = String(JSON.parse(token));
    } else {
      const path = parent ? joinPath(parent.path, parent.key) : '';
      lines.set(path, line);
      if (token === '{') open.push({ path, key: '', isKeyNext: true });
      if (token === '[') open.push({ path, key: 0, isKeyNext: false });
    }
  }
  return lines;
}

/** The line of a path, or of the nearest value around it. */
export function lineOfPath(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

function joinPath(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
