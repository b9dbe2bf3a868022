import { describe, expect, test } from 'vitest';
import { listChanges } from '#server/services/imports/list-changes.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const JOBS = { indicator: 'urban-new-jobs', group: 'total', industry: 'total', basis: 'ytd', unit: '万人' };
const CITY = { ...JOBS, region: '500000' };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('listChanges', () => {
    const stageSecond = async (): Promise<string> => {
      await put(
        made.ctx,
        tidy('first.csv', [
          'urban-new-jobs,500000,2020-03,ytd,16.26,万人',
          'urban-new-jobs,500000,2020-04,ytd,21.7,万人',
          'urban-new-jobs,500103,2020-04,ytd,—,万人',
        ]),
      );
      const staged = await stageUpload(
        made.ctx,
        tidy('second.csv', [
          'urban-new-jobs,500103,2020-04,ytd,1.25,万人',
          'urban-new-jobs,500000,2020-03,ytd,16.26,万人',
          'urban-new-jobs,500000,2020-04,ytd,219000,人',
          'urban-new-jobs,500000,2020-05,ytd,20,万人',
        ]),
      );
      return staged.id;
    };
    const PAGE = { limit: 100, offset: 0 };

    test('says of each cell, in the order of the sheet, what stood and what would', async () => {
      const { items, total, next } = await listChanges(made.ctx, await stageSecond(), PAGE);
      expect([total, next]).toEqual([4, null]);
      expect(items.map(({ problems: _, cell: __, row: ___, ...item }) => item)).toEqual([
        {
          ...JOBS,
          region: '500103',
          period: '2020-04',
          kind: 'changed',
          old: null,
          oldMissing: 'not-applicable',
          value: 1.25,
          missing: null,
          difference: null,
          relative: null,
        },
        {
          ...CITY,
          period: '2020-03',
          kind: 'unchanged',
          old: 16.26,
          oldMissing: null,
          value: 16.26,
          missing: null,
          difference: 0,
          relative: 0,
        },
        // 219000 persons are 21.9 万人.
        {
          ...CITY,
          period: '2020-04',
          kind: 'changed',
          old: 21.7,
          oldMissing: null,
          value: 21.9,
          missing: null,
          difference: 0.2,
          // 0.2 of 21.7
          relative: 0.00921658986175,
        },
        // Less than April's 21.9: a falling total is held until it is accepted.
        {
          ...CITY,
          period: '2020-05',
          kind: 'blocked',
          old: null,
          oldMissing: null,
          value: 20,
          missing: null,
          difference: null,
          relative: null,
        },
      ]);
      expect(items.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
      expect(items.at(-1)?.problems.map((id) => id.split('@')[0])).toContain('ytd.fell');
      expect(items[1]?.problems).toEqual([]);
    });

    test('names the problem of a header at every figure it holds', async () => {
      const bytes = new TextEncoder().encode(
        '2020年1—6月城镇新增就业,\n区县,累计\n渝中区,0.42\n江北区,0.55\n',
      );
      const file = { name: '六月.csv', bytes, hints: {}, origin: 'reported' as const };
      const { id } = await stageUpload(made.ctx, file);
      const { items } = await listChanges(made.ctx, id, { limit: 10, offset: 0, kind: undefined });
      expect(items.map(({ cell, kind, problems }) => [cell, kind, problems])).toEqual([
        ['B3', 'blocked', ['unit.assumed@B2']],
        ['B4', 'blocked', ['unit.assumed@B2']],
      ]);
    });

    test('narrows by kind, and pages', async () => {
      const id = await stageSecond();
      const changed = await listChanges(made.ctx, id, { ...PAGE, kind: 'changed' });
      expect(changed.items.map(({ value }) => value)).toEqual([1.25, 21.9]);
      const first = await listChanges(made.ctx, id, { limit: 3, offset: 0 });
      expect([first.items.length, first.total, first.next]).toEqual([3, 4, '3']);
      const rest = await listChanges(made.ctx, id, { limit: 3, offset: 3 });
      expect([rest.items.length, rest.total, rest.next]).toEqual([1, 4, null]);
    });

    test('moves a rate in percentage points, with no share of it', async () => {
      await put(made.ctx, rates({ '2020-03': 5.9 }));
      const { id } = await stageUpload(made.ctx, rates({ '2020-03': 6.2 }));
      const { items } = await listChanges(made.ctx, id, PAGE);
      expect(items).toMatchObject([
        { kind: 'changed', old: 5.9, value: 6.2, difference: 0.3, relative: null },
      ]);
    });

    test('lists what stands and the same list leaves out, last and across pages', async () => {
      const { ctx } = made;
      const may = (regions: readonly string[]) =>
        tidy(
          'may.csv',
          regions.map((region) => `urban-new-jobs,${region},2020-05,ytd,0.9,万人`),
        );
      // Others that stand for other months, and the city, are no part of May’s list.
      const others = ['500106', '500107', '500108', '500109', '500112', '500000'];
      const april = others.map((region) => `urban-new-jobs,${region},2020-04,ytd,0.9,万人`);
      await put(ctx, tidy('april.csv', april));
      await put(ctx, may(['500101', '500102', '500103', '500104', '500105']));
      const { id, summary } = await stageUpload(ctx, may(['500101', '500103', '500104']));
      expect(summary).toMatchObject({ unchanged: 3, vanished: 2 });
      const gone = { ...JOBS, period: '2020-05', kind: 'vanished', cell: null, row: null, problems: [] };
      const none = { oldMissing: null, value: null, missing: null, difference: null, relative: null };
      const vanished = ['500102', '500105'].map((region) => ({ ...gone, ...none, region, old: 0.9 }));
      expect(await listChanges(ctx, id, { ...PAGE, kind: 'vanished' })).toEqual({
        items: vanished,
        total: 2,
        next: null,
      });
      const second = await listChanges(ctx, id, { limit: 2, offset: 2 });
      expect([second.items.map(({ kind }) => kind), second.total, second.next]).toEqual([
        ['unchanged', 'vanished'],
        5,
        '4',
      ]);
      const last = await listChanges(ctx, id, { limit: 2, offset: 4 });
      expect([last.items, last.next]).toEqual([vanished.slice(1), null]);
      const own = await stageUpload(ctx, may(['500103']));
      expect(own.summary).toMatchObject({ unchanged: 1, vanished: 0 });
    });

    test('is refused for an upload that is not there', async () => {
      expect(await codeOf(listChanges(made.ctx, 'nobody', PAGE))).toBe('not.found');
    });
  });
});
