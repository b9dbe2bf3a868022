import type { Ctx } from '../context.ts';
import type { RuleChange } from './evaluate-rules.ts';

/** Tells open screens which warnings a write changed, once it is committed. */
export function tellWarnings(ctx: Ctx, changes: readonly RuleChange[]): void {
  for (const { id, kind, level } of changes) {
    ctx.events.emit({ event: 'warning', data: { id, kind, level } });
  }
}
