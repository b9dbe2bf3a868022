import { describe, expect, test } from 'vitest';
import { draftReport, editReport, issueReport, readReport } from '#server/services/reports/reports.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { previewConsequences } from '#server/services/imports/preview-consequences.ts';
import { restage, stageUpload } from '#server/services/imports/stage-upload.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { addEntry } from '#server/services/registers/keep-entry.ts';
import { standingValues } from '#server/services/registers/standing-values.ts';
import { madeBy } from '#server/services/trust/second-person.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { bureau, FREE } from './people.ts';

const ACCEPT = { accept: [] };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('an upload', () => {
    test('is committed and taken back by somebody who did not make it', async () => {
      const { li, wang } = await bureau(made.ctx, { twoPersons: ['commit'] });
      const { id } = await stageUpload(li, cityJobs({ '2020-06': 31.2 }));
      expect(await codeOf(commitUpload(li, id, ACCEPT))).toBe('two.persons');
      // Looking at what it would do is nobody’s approval.
      expect((await previewConsequences(li, id, [])).verdictsTotal).toBeGreaterThan(0);
      expect((await commitUpload(wang, id, ACCEPT)).written).toBe(1);
      expect(await codeOf(withdrawUpload(li, id, '填错了'))).toBe('two.persons');
      expect((await withdrawUpload(wang, id, '填错了')).written).toBe(1);
    });

    test('was made by whoever corrected its reading, too', async () => {
      const { li, wang, zhao } = await bureau(made.ctx, { twoPersons: ['commit'] });
      const { id } = await stageUpload(li, cityJobs({ '2020-06': 31.2 }));
      await restage(wang, id, { unit: '万人' });
      await restage(zhao, id);
      expect(await madeBy(made.ctx.store.read, 'commit', `upload:${id}`)).toEqual({
        isAsked: true,
        makers: ['li', 'wang'],
      });
      expect(await codeOf(commitUpload(wang, id, ACCEPT))).toBe('two.persons');
      expect((await commitUpload(zhao, id, ACCEPT)).written).toBe(1);
    });

    test('of the command line waits for somebody else as well', async () => {
      await bureau(made.ctx, { twoPersons: ['commit'] });
      expect(await codeOf(put(made.ctx, cityJobs({ '2020-06': 31.2 })))).toBe('two.persons');
    });

    test('goes in by one person again once the setting is off', async () => {
      const { keeper, li } = await bureau(made.ctx, { twoPersons: ['commit'] });
      const { id } = await stageUpload(li, cityJobs({ '2020-06': 31.2 }));
      await setTrust(keeper, { ...FREE, twoPersons: ['issue'] });
      expect((await commitUpload(li, id, ACCEPT)).written).toBe(1);
    });

    test('that the program sums up from a register has no maker', async () => {
      const { li } = await bureau(made.ctx, { twoPersons: ['commit'] });
      const values = { firm: '甲公司', region: '渝中区', staff: 400, cut: 60, filedOn: '2020-06-05' };
      await addEntry(li, 'layoff-plans', { values });
      const sums = await standingValues(made.ctx, ['layoff-plans-persons']);
      expect(Object.fromEntries(sums)).toEqual({ 'layoff-plans-persons|500103|2020-06': 60 });
    });
  });

  describe('a report', () => {
    test('is issued by somebody who did not write in it', async () => {
      const { li, wang, zhao } = await bureau(made.ctx, { twoPersons: ['issue'] });
      const { id, title, blocks } = await draftReport(li, { kind: 'monthly', period: '2020-06' });
      await editReport(wang, id, { title, blocks });
      expect(await codeOf(issueReport(li, id, {}))).toBe('two.persons');
      expect(await codeOf(issueReport(wang, id, {}))).toBe('two.persons');
      const { checks } = await readReport(zhao, id);
      expect(checks.filter(({ code }) => code === 'two-persons')).toEqual([
        {
          code: 'two-persons',
          severity: 'warning',
          textZh: '由 li、wang 起草，须由另一人签发',
          textEn: 'written by li, wang: somebody else has to issue it',
        },
      ]);
      expect(await issueReport(zhao, id, {})).toMatchObject({ state: 'issued', issuedBy: 'zhao' });
    });
  });
});
