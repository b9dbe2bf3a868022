import type { ReportPart, ReportToken } from '#contract/reports.ts';

type Tokens = ReadonlyMap<string, ReportToken>;

/**
 * A paragraph as it is typed: bound numbers in brackets with their place in the list, `新增就业[3:34.21]万人`. The place
 * makes each its own, though two read alike.
 */
export function toTyped(parts: readonly ReportPart[], tokens: Tokens): string {
  const places = [...tokens.keys()];
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return `[${places.indexOf(part.token) + 1}:${tokens.get(part.token)?.text ?? ''}]`;
    })
    .join('');
}

/** The inverse: what stands in brackets by a known place is that number again, whatever is written after it. */
export function fromTyped(text: string, tokens: Tokens): ReportPart[] {
  const places = [...tokens.keys()];
  const parts: ReportPart[] = [];
  let at = 0;
  for (const match of text.matchAll(/\[(\d+):[^\]]*\]/g)) {
    const token = places[Number(match[1]) - 1];
    if (token === undefined) continue;
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push({ token });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
