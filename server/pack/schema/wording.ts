import { z } from 'zod';
import {
  isSentenceKey,
  segmentsOf,
  SENTENCES,
  slotsOf,
  type ReportWording,
} from '#domain/reports/wording.ts';
import { expecting } from '#server/pack/pack-issue.ts';

/** reports.json: sentences by key, each with no slot but its own. */
export const wordingSchema: z.ZodType<ReportWording> = z
  .record(z.string(), z.string().trim().min(1))
  .superRefine((wording, context) => {
    for (const [key, template] of Object.entries(wording)) {
      const expected = faultOf(key, template);
      if (expected) context.addIssue({ code: 'custom', path: [key], ...expected });
    }
  });

function faultOf(key: string, template: string): ReturnType<typeof expecting> | undefined {
  if (!isSentenceKey(key)) {
    const keys = Object.keys(SENTENCES).join('、');
    return expecting(`其中一个键：${keys}`, `one of the keys ${keys}`);
  }
  if (!segmentsOf(template)) {
    return expecting('成对的 {} 和 []，互不嵌套', 'braces and brackets that close and do not nest');
  }
  const known = slotsOf(SENTENCES[key]);
  if (slotsOf(template).every((slot) => known.includes(slot))) return undefined;
  const list = known.map((slot) => `{${slot}}`).join(' ');
  return known.length === 0
    ? expecting('没有空位的文字', 'a text without slots')
    : expecting(`只用这些空位：${list}`, `no slots but ${list}`);
}
