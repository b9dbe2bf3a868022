import type { ReportPart, ReportToken } from '#contract/reports.ts';

/** Faces, sizes and the line of the page of official documents. Units: twips for lengths, half-points for type. */
export const LINE = { line: 579, lineRule: 'exact' } as const;
export const SIZE = { title: 44, body: 32, table: 21, page: 28 } as const;
const LATIN = 'Times New Roman';
export const FACE = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
} as const;

/** A face for Chinese, with Times for letters and digits. */
export function font(face: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face };
}

export type Tokens = ReadonlyMap<string, ReportToken>;

/** A part of a text as it is read. */
export function textOf(part: ReportPart, tokens: Tokens): string {
  return typeof part === 'string' ? part : (tokens.get(part.token)?.text ?? '');
}
