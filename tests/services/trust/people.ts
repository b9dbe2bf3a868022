import type { TrustChoice } from '#contract/trust.ts';
import type { Role } from '#domain/access.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { insertAccount } from '#server/db/write/accounts.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { setTrust } from '#server/services/trust/settings.ts';

/** Makes accounts by name and role that never sign in, so no password is hashed; answers how each of them acts. */
export async function peopleOf<Name extends string>(
  ctx: Ctx,
  roles: Readonly<Record<Name, Role>>,
): Promise<Record<Name, Ctx>> {
  const made: Partial<Record<Name, Ctx>> = {};
  const at = ctx.clock.now();
  for (const name of Object.keys(roles) as Name[]) {
    await withTransaction(ctx.store, (tx) =>
      insertAccount(tx, {
        ...{ name, display_name: name, role: roles[name], password: 'none', region: null },
        ...{ disabled: 0, failures: 0, locked_until: null },
        ...{ created_at: at, created_by: 'test', changed_at: at },
        ...{ code_secret: null, code_on: 0, code_step: null },
      }),
    );
    made[name] = actingAs(ctx, name);
  }
  // Every name was made above.
  return made as Record<Name, Ctx>;
}

/** Nothing asked of anybody. */
export const FREE: TrustChoice = { twoPersons: [], smallCount: 3, release: false, early: [] };

/** A security administrator and three analysts, after a choice was made. */
export async function bureau(
  ctx: Ctx,
  choice: Partial<TrustChoice>,
): Promise<Record<'keeper' | 'li' | 'wang' | 'zhao', Ctx>> {
  const people = await peopleOf(ctx, {
    keeper: 'security-admin',
    li: 'analyst',
    wang: 'analyst',
    zhao: 'analyst',
  });
  await setTrust(people.keeper, { ...FREE, ...choice });
  return people;
}
