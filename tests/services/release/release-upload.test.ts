import { describe, expect, test } from 'vitest';
import { findAudit } from '#server/db/read/audit.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { cappedAsOf, embargoIn } from '#server/services/release/embargo.ts';
import { readRelease, stepRelease } from '#server/services/release/release-upload.ts';
import type { Ctx } from '#server/services/context.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, publishedFile, put } from '../sheets.ts';
import { bureau, FREE, peopleOf } from '../trust/people.ts';
import { useCtx } from '../use-ctx.ts';

const NOTE = { note: '' };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const committed = async (who: Ctx, month: string, value: number) => {
    const { id } = await stageUpload(who, cityJobs({ [month]: value }, `${month}.csv`));
    const { version } = await commitUpload(who, id, { accept: [] });
    return { id, version };
  };

  test('a committed sheet is reviewed and approved by somebody else, then published; every step is in the log', async () => {
    const { ctx, setToday } = made;
    const { li, wang } = await bureau(ctx, { release: true });
    const { id, version } = await committed(li, '2020-06', 31.2);
    expect(await embargoIn(ctx.store.read)).toEqual({
      version,
      since: '2020-07-15T04:00:00.000Z',
      uploads: 1,
    });
    expect(await codeOf(stepRelease(wang, id, { step: 'approve', ...NOTE }))).toBe('release.out.of.turn');
    expect(await codeOf(stepRelease(li, id, { step: 'review', ...NOTE }))).toBe('two.persons');
    setToday('2020-07-16');
    expect((await stepRelease(wang, id, { step: 'review', ...NOTE })).state).toBe('reviewed');
    expect(await codeOf(stepRelease(li, id, { step: 'approve', ...NOTE }))).toBe('two.persons');
    expect(await codeOf(stepRelease(wang, id, { step: 'send-back', ...NOTE }))).toBe('reason.required');
    await stepRelease(wang, id, { step: 'send-back', note: '核对六月口径' });
    await stepRelease(wang, id, { step: 'review', ...NOTE });
    await stepRelease(wang, id, { step: 'approve', ...NOTE });
    const at = '2020-07-16T04:00:00.000Z';
    const step = (name: string, note = '') => ({ step: name, at, by: 'wang', note });
    // Publishing says nothing of the figure, so whoever made it may.
    expect(await stepRelease(li, id, { step: 'publish', ...NOTE })).toEqual({
      ...{ controlled: true, state: 'published', next: [], makers: ['li'] },
      steps: [
        { step: 'report', at: '2020-07-15T04:00:00.000Z', by: 'li', note: '' },
        ...[step('review'), step('send-back', '核对六月口径'), step('review'), step('approve')],
        { ...step('publish'), by: 'li' },
      ],
    });
    expect(await embargoIn(ctx.store.read)).toBeUndefined();
    expect(await codeOf(stepRelease(wang, id, { step: 'send-back', note: '晚了' }))).toBe(
      'release.out.of.turn',
    );
    const { rows } = await findAudit(ctx.store.read, { action: 'release' }, { limit: 9, before: undefined });
    expect(rows.map(({ actor, action }) => `${actor} ${action}`).reverse()).toEqual([
      ...['wang release.review', 'wang release.send-back', 'wang release.review', 'wang release.approve'],
      'li release.publish',
    ]);
  });

  test('the embargo lasts from the first that is not public, and a withdrawn one holds up nobody', async () => {
    const { ctx, setToday } = made;
    const { li, wang } = await bureau(ctx, { release: true });
    const first = await committed(li, '2020-05', 26);
    setToday('2020-07-17');
    const second = await committed(li, '2020-06', 31.2);
    expect(await embargoIn(ctx.store.read)).toMatchObject({ version: first.version, uploads: 2 });
    await withdrawUpload(wang, first.id, '报错了');
    expect(await embargoIn(ctx.store.read)).toEqual({
      ...{ version: second.version, since: '2020-07-17T04:00:00.000Z', uploads: 1 },
    });
    expect(await readRelease(ctx, first.id)).toMatchObject({ state: 'reported', next: [] });
    expect(await codeOf(stepRelease(wang, first.id, { step: 'review', ...NOTE }))).toBe(
      'release.out.of.turn',
    );
  });

  test('nothing waits where nobody asked, of published figures, and of a sheet that changes nothing', async () => {
    const { ctx } = made;
    const { keeper, li, wang } = await bureau(ctx, {});
    const before = await committed(li, '2020-05', 26);
    await setTrust(keeper, { ...FREE, release: true });
    await put(ctx, publishedFile('china-new-jobs.csv'));
    const same = await committed(wang, '2020-05', 26);
    for (const { id } of [before, same]) {
      expect(await readRelease(ctx, id)).toMatchObject({ controlled: false, state: null, next: [] });
    }
    expect(await embargoIn(ctx.store.read)).toBeUndefined();
  });

  test('what is on its way stays so when the setting is switched off', async () => {
    const { ctx } = made;
    const { keeper, li } = await bureau(ctx, { release: true });
    await committed(li, '2020-06', 31.2);
    await setTrust(keeper, FREE);
    expect(await embargoIn(ctx.store.read)).toMatchObject({ uploads: 1 });
  });

  test('is refused without two analysts, for unknown names, and to district analysts', async () => {
    const { ctx } = made;
    expect(await codeOf(setTrust(ctx, { ...FREE, release: true }))).toBe('setting.needs.people');
    const { keeper, li } = await peopleOf(ctx, {
      ...{ keeper: 'security-admin', li: 'analyst', chen: 'district-analyst' },
    });
    expect(await codeOf(setTrust(keeper, { ...FREE, release: true }))).toBe('setting.needs.people');
    await peopleOf(ctx, { wang: 'analyst' });
    expect(await codeOf(setTrust(keeper, { ...FREE, early: ['nobody'] }))).toBe('request.invalid');
    await setTrust(keeper, { ...FREE, release: true, early: ['li', 'keeper', 'li'] });
    const { id } = await committed(li, '2020-06', 31.2);
    const ofDistrict = { ...ctx, actor: 'chen', district: '500103' };
    expect(await codeOf(stepRelease(ofDistrict, id, { step: 'review', ...NOTE }))).toBe('request.forbidden');
  });
});

describe('cappedAsOf', () => {
  const SINCE = { since: '2020-07-15T04:00:00.000Z' };

  test('is a moment before the first that is not public, or what was asked for when that is earlier', () => {
    expect(cappedAsOf(undefined, SINCE)).toBe('2020-07-15T03:59:59.999Z');
    expect(cappedAsOf('2020-07-15', SINCE)).toBe('2020-07-15T03:59:59.999Z');
    expect(cappedAsOf('2020-07-14', SINCE)).toBe('2020-07-14');
    expect(cappedAsOf('2020-07-15T04:00:00Z', SINCE)).toBe('2020-07-15T03:59:59.999Z');
    expect(cappedAsOf('2020-07-15T03:00:00Z', SINCE)).toBe('2020-07-15T03:00:00Z');
  });
});
