import type { ReportBlock } from '#contract/reports.ts';

type Chosen = Extract<ReportBlock, { readonly kind: 'table' | 'chart' }>;

/** Whether somebody left a table or chart out of the report; words are always in it. */
export function isLeftOut(block: ReportBlock): block is Chosen {
  return (block.kind === 'table' || block.kind === 'chart') && block.leftOut === true;
}
