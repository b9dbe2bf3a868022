import type { ReportBlock } from '#contract/reports.ts';

/** What a report says and shows: without the tables and charts somebody left out of it. */
export function printedBlocks(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block) => !isLeftOut(block));
}

/** Blocks composed anew, with the same tables and charts left out as before; of another title one is another. */
export function keepLeftOut(before: readonly ReportBlock[], now: readonly ReportBlock[]): ReportBlock[] {
  const out = new Set(before.filter(isLeftOut).map(nameOf));
  return now.map((block) => (out.has(nameOf(block)) ? { ...block, leftOut: true } : block));
}

/** Whether two texts differ in nothing but in what is left out of them: choosing tables is no change of words. */
export function haveSameWords(a: readonly ReportBlock[], b: readonly ReportBlock[]): boolean {
  return a.length === b.length && a.every((block, index) => wordsOf(block) === wordsOf(b[index]));
}

function isLeftOut(block: ReportBlock): boolean {
  return (block.kind === 'table' || block.kind === 'chart') && block.leftOut === true;
}

function nameOf(block: ReportBlock): string {
  return block.kind === 'table' || block.kind === 'chart' ? `${block.kind} ${block.title}` : '';
}

function wordsOf(block: ReportBlock | undefined): string {
  if (block?.kind !== 'paragraph') return JSON.stringify({ ...block, leftOut: undefined });
  // Two strings beside each other read as one.
  const parts = block.parts.map((part) => (typeof part === 'string' ? part : `\0${part.token}\0`));
  return parts.join('');
}
