import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { actingAs } from '#server/services/context.ts';
import { listViews, removeView, saveView } from '#server/services/explore/saved-views.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const people = () => ({ li: actingAs(made.deps, 'li'), wang: actingAs(made.deps, 'wang') });
  const SHARE = 'indicator=urban-new-jobs&show=share';

  test('one sees one’s own and those shared, and whose they are', async () => {
    const { li, wang } = people();
    await saveView(li, { name: '占比', query: SHARE, shared: true });
    await saveView(li, { name: '私用', query: SHARE, shared: false });
    await saveView(wang, { name: '占比', query: SHARE, shared: false });
    const seen = async (ctx: typeof li) =>
      (await listViews(ctx)).map(({ name, own, createdBy }) => [name, own, createdBy]);
    expect((await seen(li)).sort()).toEqual([
      ['占比', true, 'li'],
      ['私用', true, 'li'],
    ]);
    expect((await seen(wang)).sort()).toEqual([
      ['占比', false, 'li'],
      ['占比', true, 'wang'],
    ]);
  });

  test('the same name again takes the place of the one before, and the log has both', async () => {
    const { li } = people();
    await saveView(li, { name: '占比', query: SHARE, shared: false });
    await saveView(li, {
      name: '占比',
      query: 'show=year-on-year&sort=2020-06:down&utm=x&asOf=2020-01-01',
      shared: true,
    });
    expect((await listViews(li)).map(({ name, query, shared }) => ({ name, query, shared }))).toEqual([
      { name: '占比', query: 'show=year-on-year&sort=2020-06%3Adown', shared: true },
    ]);
    const rows = (await listAudit(made.ctx.store.read, 0, 1000)).filter(
      ({ action }) => action === 'view.save',
    );
    expect(rows.map(({ actor }) => actor)).toEqual(['li', 'li']);
  });

  test('what the explorer would refuse is not kept', async () => {
    const { li } = people();
    const keep = (query: string) => codeOf(saveView(li, { name: 'x', query, shared: false }));
    expect(await keep('show=poem')).toBe('request.invalid');
    expect(await keep('show=share&rows=group')).toBe('request.invalid');
    expect(await keep('indicator=no-such')).toBe('not.found');
    expect(await listViews(li)).toEqual([]);
  });

  test('only who kept it takes it away; of another’s own nobody knows', async () => {
    const { li, wang } = people();
    const shared = await saveView(li, { name: '共用', query: SHARE, shared: true });
    const own = await saveView(li, { name: '私用', query: SHARE, shared: false });
    expect(await codeOf(removeView(wang, shared.id))).toBe('request.forbidden');
    expect(await codeOf(removeView(wang, own.id))).toBe('not.found');
    await removeView(li, shared.id);
    expect(await codeOf(removeView(li, shared.id))).toBe('not.found');
    expect((await listViews(li)).map(({ name }) => name)).toEqual(['私用']);
  });
});
