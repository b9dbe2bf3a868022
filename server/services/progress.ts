import type { Report } from '../ingest/progress.ts';
import type { Ctx } from './context.ts';

const STEPS_A_STAGE = 50;

/** Passes on a stage's beginning, and then no more than fifty steps of it. */
export function inSteps(report: Report): Report {
  let last = '';
  return (stage, done, total) => {
    const step = `${stage} ${Math.floor((done * STEPS_A_STAGE) / Math.max(1, total))}`;
    if (step === last) return;
    last = step;
    report(stage, done, total);
  };
}

/** The same context, for a request that named itself: open screens are told how far it has come. */
export function namingProgress(ctx: Ctx, id: string | undefined): Ctx {
  if (id === undefined) return ctx;
  const progress = inSteps((stage, done, total) =>
    ctx.events.emit({ event: 'progress', data: { id, stage, done, total } }),
  );
  return { ...ctx, progress };
}
