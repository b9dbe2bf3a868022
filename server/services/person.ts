import type { Ctx } from './context.ts';

/** Actors that are nobody in particular: whoever sits at this machine, whatever program holds its token. */
const NOBODY: ReadonlySet<string> = new Set(['operator', 'token']);

/** Who acts: whoever is signed in; where nobody is, the name that was given, else the machine's operator. */
export function personOf(ctx: Ctx, named: string | undefined): string {
  return NOBODY.has(ctx.actor) && named !== undefined ? named : ctx.actor;
}
