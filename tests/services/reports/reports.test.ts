import { describe, expect, test } from 'vitest';
import type { ReportDto } from '#contract/reports.ts';
import { listAudit } from '#server/db/read/audit.ts';
import type { Ctx } from '#server/services/context.ts';
import { composeReport } from '#server/services/reports/compose/compose-report.ts';
import {
  downloadReport,
  draftReport,
  editReport,
  issueReport,
  readReport,
  readReports,
  refreshReport,
} from '#server/services/reports/reports.ts';
import { fileReturn } from '#server/services/tasks/file-return.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { docxPart, paragraphsOf } from './docx-text.ts';

const HALF = { kind: 'half-year', period: '2020-06' } as const;
const CITY = { ...HALF, region: '500000', subject: null } as const;

/** A text with its numbers put in. */
function read(report: Pick<ReportDto, 'blocks' | 'tokens'>): string[] {
  const texts = new Map(report.tokens.map(({ id, text }) => [id, text]));
  return report.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind !== 'paragraph') return [];
    return [block.parts.map((part) => (typeof part === 'string' ? part : texts.get(part.token))).join('')];
  });
}

async function figures(ctx: Ctx): Promise<void> {
  await put(ctx, cityJobs({ '2020-03': 12.5, '2020-06': 34.21 }));
  await put(ctx, rates({ '2020-06': 5.7 }, { region: '500000', basis: 'ytd_mean', name: 'mean.csv' }));
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-12' });

  describe('composeReport', () => {
    test('says what the figures say, chooses its words by them, and 缺报 where there are none', async () => {
      const { ctx } = made;
      await figures(ctx);
      const text = read(await composeReport(ctx, CITY));
      // Worked by hand: 34.21 ÷ 60 = 57.0 %, 50 % due by June; 25.79 left in 6 months.
      expect(text).toContain(
        '2020年1—6月城镇新增就业34.21万人，完成年度目标60万人的57.0%，超序时进度7.0个百分点，其后每月需4.30万人，快于序时。',
      );
      expect(text).toContain(
        '2020年1—6月城镇调查失业率5.7%，控制目标5.5%，高于目标0.2个百分点，在允许区间内。',
      );
      expect(text).toContain(
        '尚无截至2020年6月数值的：高校毕业生就业率（年度目标90%）、补贴性职业技能培训（年度目标50万人次）、引导农民工回渝就业创业（年度目标30万人）、累计帮扶贫困劳动力就业（年度目标3万人）。',
      );
      expect(text[1]).toBe(
        '截至2020年6月，全市就业形势总体平稳。通知确定的6项目标中，有数值的2项，其中达到或超过进度的2项，低于进度或高于控制目标的0项；缺报4项：高校毕业生就业率、补贴性职业技能培训、引导农民工回渝就业创业、累计帮扶贫困劳动力就业。',
      );
    });

    test('with no figure at all it makes none up', async () => {
      const { tokens, blocks } = await composeReport(made.ctx, CITY);
      expect(tokens.filter(({ what }) => what !== 'count' && what !== 'target')).toEqual([]);
      expect(read({ tokens, blocks })[1]).toMatch(
        /^截至2020年6月，通知确定的6项目标均缺报，尚不能评价全市就业形势。$/,
      );
    });

    test('quotes what units reported as theirs', async () => {
      const { ctx } = made;
      await fileReturn(ctx, 1, {
        progress: '稳岗返还已拨付',
        ...{ figures: '3.2 亿元', problems: '申报材料多', nextSteps: '减材料。', confidence: null },
      });
      const text = read(await composeReport(ctx, CITY));
      // As the form of half-year reports has it: what was done, what is amiss, what comes next.
      expect(text.slice(text.findIndex((each) => each.endsWith('任务推进情况')))).toEqual([
        '四、任务推进情况',
        expect.stringMatching(/^通知分解的/),
        '第1项任务（单位报送）：稳岗返还已拨付；3.2 亿元。',
        '五、存在问题',
        '第1项任务（单位报送）：申报材料多。',
        '六、下一步打算',
        '第1项任务（单位报送）：减材料。',
        '七、数据说明',
        expect.any(String),
      ]);
      expect(text.find((each) => each.startsWith('通知分解的'))).toMatch(
        /^通知分解的66项任务中，已报送工作情况的1项，其中采纳0项、退回0项；逾期未报的65项。$/,
      );
    });
  });

  describe('the Word document', () => {
    test('has the page of official documents, and every number in it comes from a figure', async () => {
      const { ctx } = made;
      await figures(ctx);
      const report = await draftReport(ctx, HALF);
      const { bytes, name } = await downloadReport(ctx, report.id);
      expect(name).toBe('重庆市2020年上半年就业工作情况（草稿）.docx');
      const xml = await docxPart(bytes, 'word/document.xml');
      expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
      expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
      expect(xml).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/);
      expect(xml).toMatch(/w:eastAsia="方正小标宋简体"/);
      expect(xml).toMatch(/<w:tblHeader\/>/);
      expect(xml).toMatch(/<w:cantSplit\/>/);
      expect(/w:txbx|<w:pict|<pic:pic/.test(xml)).toBe(false);
      expect(await docxPart(bytes, 'word/styles.xml')).toMatch(/w:eastAsia="仿宋_GB2312"/);
      expect(await docxPart(bytes, 'word/settings.xml')).toMatch(/<w:evenAndOddHeaders\/>/);

      // Every number a reader finds, dates and counting words left out.
      const paragraphs = paragraphsOf(xml).slice(1, -1);
      const numbers = paragraphs.flatMap(
        (text) => text.replace(/\d{4}年|\d+—\d+月|\d+月/g, '').match(/-?\d+(?:\.\d+)?/g) ?? [],
      );
      const bound = new Set(report.tokens.map(({ text }) => text));
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers.filter((number) => !bound.has(number))).toEqual([]);
      // And every figure among them stands in the statistics as it does in the text.
      for (const token of report.tokens.filter(({ what }) => what === 'actual')) {
        const { items } = await listObservations(ctx, {
          indicator: token.indicator ?? '',
          region: token.region,
          from: token.period,
          to: token.period,
          ...(token.basis !== null && { basis: token.basis }),
          limit: 10,
          offset: 0,
        });
        expect(items.map(({ value }) => value)).toContain(Number(token.text));
      }
    });
  });

  describe('from draft to issue', () => {
    test('after a revision the draft lists exactly what moved, is not issued before it is refreshed', async () => {
      const { ctx } = made;
      await figures(ctx);
      const { id } = await draftReport(ctx, HALF);
      await put(ctx, cityJobs({ '2020-06': 35.4 }, 'revised.csv'));
      const { moved, checks } = await readReport(ctx, id);
      // 35.4 ÷ 60 = 59.0 %; 24.6 left in 6 months.
      expect(moved.map(({ token, was, now }) => [token.split('|')[0], was, now])).toEqual([
        ['actual', '34.21', '35.40'],
        ['attainment', '57.0', '59.0'],
        ['lead', '7.0', '9.0'],
        ['required', '4.30', '4.10'],
        // 5.4 more than the half of 60; in points of the target, as the rule has it.
        ['balance', '4.21', '5.40'],
        ['statistic', '7.02', '9.00'],
      ]);
      expect(checks.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'moved',
      ]);
      expect(await codeOf(issueReport(ctx, id, {}))).toBe('report.not.ready');
      const fresh = await refreshReport(ctx, id, {});
      expect([fresh.moved, read(fresh).some((text) => text.includes('35.40万人'))]).toEqual([[], true]);
      expect(await issueReport(ctx, id, { by: '张三' })).toMatchObject({
        state: 'issued',
        number: 1,
        issuedBy: '张三',
      });
    });

    test('an issued report does not change by one byte, and the next opens with what changed', async () => {
      const { ctx } = made;
      await figures(ctx);
      const first = await draftReport(ctx, HALF);
      const issued = await issueReport(ctx, first.id, {});
      const { bytes, name } = await downloadReport(ctx, first.id);
      expect(name).toBe('重庆市2020年上半年就业工作情况.docx');
      await put(ctx, cityJobs({ '2020-06': 35.4 }, 'revised.csv'));
      expect((await downloadReport(ctx, first.id)).bytes).toEqual(bytes);
      expect(await readReport(ctx, first.id)).toEqual(issued);
      expect(await codeOf(refreshReport(ctx, first.id, {}))).toBe('report.issued');
      expect(await codeOf(issueReport(ctx, first.id, {}))).toBe('report.issued');
      const { title, blocks } = issued;
      expect(await codeOf(editReport(ctx, first.id, { title, blocks }))).toBe('report.issued');

      const second = await draftReport(ctx, HALF);
      expect(second.sinceReport).toBe(first.id);
      expect(second.since.map(({ was, now }) => [was, now])).toContainEqual(['34.21', '35.40']);
      expect(await issueReport(ctx, second.id, {})).toMatchObject({ number: 2 });
      expect((await readReports(ctx)).map(({ number }) => number).sort()).toEqual([1, 2]);
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.filter(({ action }) => action === 'report.issue')).toHaveLength(2);
    });

    test('words may be changed, numbers not: a typed one is told of, an unknown token refused', async () => {
      const { ctx } = made;
      await figures(ctx);
      const draft = await draftReport(ctx, HALF);
      const blocks = [...draft.blocks, { kind: 'paragraph' as const, parts: ['下半年力争再增 30 万人。'] }];
      const edited = await editReport(ctx, draft.id, { title: '上半年就业', blocks });
      expect([edited.edited, edited.title]).toEqual([true, '上半年就业']);
      expect(edited.checks.find(({ code }) => code === 'unbound-number')?.textZh).toContain('30');
      const made_up = [{ kind: 'paragraph' as const, parts: [{ token: 'actual|nothing' }] }];
      expect(await codeOf(editReport(ctx, draft.id, { title: 'x', blocks: made_up }))).toBe(
        'request.invalid',
      );
      await put(ctx, cityJobs({ '2020-06': 35.4 }, 'revised.csv'));
      const fresh = await refreshReport(ctx, draft.id, {});
      expect(read(fresh).at(-1)).toBe('下半年力争再增 30 万人。');
      expect(read(fresh).some((text) => text.includes('35.40万人'))).toBe(true);
    });

    test.each([
      ['a half-year that ends in May', { kind: 'half-year', period: '2020-05' }, 'request.invalid'],
    ] as const)('%s is refused', async (_what, of, code) => {
      expect(await codeOf(draftReport(made.ctx, of))).toBe(code);
    });

    test('one that is not there', async () => {
      expect(await codeOf(readReport(made.ctx, 'nobody'))).toBe('not.found');
      expect(await codeOf(downloadReport(made.ctx, 'nobody'))).toBe('not.found');
    });
  });
});
