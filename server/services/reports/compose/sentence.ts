import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import {
  segmentsOf,
  SENTENCES,
  type SentenceKey,
  type Segment,
  type SlotOf,
} from '#domain/reports/wording.ts';
import type { Ctx } from '../../context.ts';

type Parts = ReportPart | readonly ReportPart[];
/** What a slot says, asked for only where a sentence has it, so that no number is bound in vain. Missing: nothing. */
export type Slot = Parts | (() => Parts | undefined) | undefined;
type Slots<Key extends SentenceKey> = { readonly [Name in SlotOf<Key>]: Slot };

/** A sentence in the pack’s words, its slots filled. */
export function sentence<Key extends SentenceKey>(ctx: Ctx, key: Key, slots: Slots<Key>): ReportPart[] {
  const template = ctx.catalogue.pack.wording[key] ?? SENTENCES[key];
  const said = new Map<string, readonly ReportPart[] | undefined>();
  const valueOf = (name: string): readonly ReportPart[] | undefined => {
    if (!said.has(name))
      said.set(name, partsOf(Object.entries<Slot>(slots).find(([own]) => own === name)?.[1]));
    return said.get(name);
  };
  return joined((segmentsOf(template) ?? []).flatMap((segment) => fill(segment, valueOf)));
}

/** The same as a paragraph. */
export function said<Key extends SentenceKey>(ctx: Ctx, key: Key, slots: Slots<Key>): ReportBlock {
  return { kind: 'paragraph', parts: sentence(ctx, key, slots) };
}

/** A sentence without numbers as text. */
export function words<Key extends SentenceKey>(ctx: Ctx, key: Key, slots: Slots<Key>): string {
  return sentence(ctx, key, slots)
    .filter((part) => typeof part === 'string')
    .join('');
}

function fill(
  { optional, pieces }: Segment,
  valueOf: (name: string) => readonly ReportPart[] | undefined,
): ReportPart[] {
  const parts = pieces.map((piece) => (piece.kind === 'text' ? [piece.text] : valueOf(piece.name)));
  if (optional && parts.includes(undefined)) return [];
  return parts.flatMap((part) => part ?? []);
}

function partsOf(slot: Slot): readonly ReportPart[] | undefined {
  const value = typeof slot === 'function' ? slot() : slot;
  if (value === undefined) return undefined;
  return typeof value === 'string' || 'token' in value ? [value] : value;
}

/** Neighbouring texts as one. */
function joined(parts: readonly ReportPart[]): ReportPart[] {
  const whole: ReportPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
    else if (part !== '') whole.push(part);
  }
  return whole;
}
