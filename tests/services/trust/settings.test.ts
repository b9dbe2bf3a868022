import { describe, expect, test } from 'vitest';
import { findAudit } from '#server/db/read/audit.ts';
import { readTrust, setTrust } from '#server/services/trust/settings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { FREE, peopleOf } from './people.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('setTrust', () => {
    test('asks nothing of anybody before it was chosen', async () => {
      expect(await readTrust(made.ctx)).toEqual({
        ...{ ...FREE, changedAt: null, changedBy: null },
      });
    });

    test('is refused where nobody can be told from another', async () => {
      const { ctx } = made;
      expect(await codeOf(setTrust(ctx, { ...FREE, twoPersons: ['commit'] }))).toBe('setting.needs.people');
      expect((await readTrust(ctx)).twoPersons).toEqual([]);
    });

    test('is refused while fewer than two could do it, so that it locks nobody out', async () => {
      const { ctx } = made;
      const { keeper } = await peopleOf(ctx, {
        ...{ keeper: 'security-admin', li: 'analyst', he: 'duty-officer' },
      });
      expect(await codeOf(setTrust(keeper, { ...FREE, twoPersons: ['issue'] }))).toBe('setting.needs.people');
      await peopleOf(ctx, { wang: 'analyst' });
      expect(await setTrust(keeper, { ...FREE, twoPersons: ['issue', 'issue'] })).toEqual({
        ...{
          ...FREE,
          twoPersons: ['issue'],
          changedAt: '2020-07-15T04:00:00.000Z',
          changedBy: 'keeper',
        },
      });
    });

    test('is in the log with what held before', async () => {
      const { ctx } = made;
      const { keeper } = await peopleOf(ctx, {
        ...{ keeper: 'security-admin', li: 'analyst', wang: 'analyst' },
      });
      await setTrust(keeper, { ...FREE, twoPersons: ['rule'] });
      await setTrust(keeper, { ...FREE, twoPersons: [] });
      const { rows } = await findAudit(
        ctx.store.read,
        { action: 'setting.change' },
        { limit: 9, before: undefined },
      );
      expect(rows.map(({ actor, detail }) => [actor, JSON.parse(detail) as unknown])).toEqual([
        ['keeper', { before: { ...FREE, twoPersons: ['rule'] }, after: FREE }],
        ['keeper', { before: FREE, after: { ...FREE, twoPersons: ['rule'] } }],
      ]);
    });
  });
});
