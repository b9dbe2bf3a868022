import { RESERVED_NAMES } from '#domain/access.ts';
import type { Ctx } from './context.ts';
import { AppError } from './errors.ts';

/** Actors that are nobody in particular: whoever sits at this machine, whatever program holds its token. */
const NOBODY: ReadonlySet<string> = new Set(['operator', 'token']);

/** Whether an actor stands for nobody in particular: two of them need not be two people. */
export function isNobody(actor: string): boolean {
  return NOBODY.has(actor);
}

/**
 * Who acts: whoever is signed in; where nobody is, the name that was given, else the machine's operator.
 * Errors: request.invalid for a name that stands for the program itself: what it did must not look like a person's doing.
 */
export function personOf(ctx: Ctx, named: string | undefined): string {
  if (!NOBODY.has(ctx.actor) || named === undefined) return ctx.actor;
  if (!RESERVED_NAMES.has(named) || named === ctx.actor) return named;
  const message = `“${named}”是系统保留名，请写人名 · ${named} is kept for the system: give a person’s name`;
  throw new AppError('request.invalid', message, [{ pointer: '/by', code: 'reserved', message }]);
}
