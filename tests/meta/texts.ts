export interface Text {
  /** Where it stands in the catalogue: `terms.status.ahead`. */
  readonly path: string;
  readonly text: string;
}

/** Every text below a value of the catalogue; of a text made by a function, the function's own source. */
export function textsOf(value: unknown, path = ''): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

export function hasChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

/** What is wrong with a text in both languages: one empty, in the wrong language, or with other places to fill. */
export function brokenTexts({ zh, en }: { readonly zh: string; readonly en: string }): string[] {
  const faults: string[] = [];
  if (!hasChinese(zh)) faults.push(`not Chinese: ${zh}`);
  if (!/[A-Za-z]{2}/.test(en)) faults.push(`not English: ${en}`);
  // A place may have a name of its own for English words: {what} and {whatEn}.
  const places = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map(([, name = '']) => name))].sort();
  if (places(zh).join() !== places(en).join()) faults.push(`other places: ${zh} / ${en}`);
  return faults;
}
