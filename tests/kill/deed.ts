import { fixedClock } from '#server/clock.ts';
import type { Ctx } from '#server/services/context.ts';
import type { UnderWay } from './attempt.ts';
import type { Place } from './place.ts';

export const DEEDS = ['stage', 'commit', 'withdraw', 'rule', 'evaluate', 'import', 'backup'] as const;
export type DeedName = (typeof DEEDS)[number];

export type Step = (ctx: Ctx) => Promise<unknown>;
/** Starts the process that does the deed. */
export type Begin = (place: Place) => UnderWay | Promise<UnderWay>;

/** One thing a person asks for, made of steps of which each is done wholly or not at all. */
export interface Deed {
  readonly name: DeedName;
  /** The day on which it is done. */
  readonly today: string;
  /** Done to both stores first, undisturbed. */
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  /** The share of its time in which the process has not come to the store yet. */
  readonly asleep: number;
  /** The file it makes beside the data, by name. */
  readonly archive?: string;
  /** Looks up what the process must be told. */
  prepare(ctx: Ctx): Promise<Begin>;
  /** How many of its steps a store holds. */
  stepsDone(ctx: Ctx, place: Place): Promise<number>;
}

export async function doAll(ctx: Ctx, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(ctx);
}

/** The same store on another day. */
export function onDay(ctx: Ctx, today: string): Ctx {
  return { ...ctx, clock: fixedClock(today) };
}
