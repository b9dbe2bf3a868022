import { describe, expect, test } from 'vitest';
import type { NewReport, ReportDto } from '#contract/reports.ts';
import { openXlsx } from '#server/ingest/workbook/xlsx.ts';
import type { Ctx } from '#server/services/context.ts';
import { downloadReport, draftReport, issueReport, readReport } from '#server/services/reports/reports.ts';
import { setTarget } from '#server/services/set-target.ts';
import { fileReturn } from '#server/services/tasks/file-return.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';
import { docxPart } from './docx-text.ts';

const JOBS = 'urban-new-jobs';
type Table = Extract<ReportDto['blocks'][number], { kind: 'table' }>;
type Chart = Extract<ReportDto['blocks'][number], { kind: 'chart' }>;

/** City and three districts: 渝中 and 万州 behind or ahead of a half, 涪陵 without a target. */
async function figures(ctx: Ctx): Promise<void> {
  for (const region of ['500101', '500103']) {
    await setTarget(ctx, {
      ...{ indicator: JOBS, region, year: 2020, comparator: 'at-least', value: 1000, unit: '人' },
      ...{ document: '测', clause: '', wording: '', effectiveFrom: '2020-01-01', note: '' },
    });
  }
  await put(
    ctx,
    tidy('jobs.csv', [
      `${JOBS},500000,2019-06,ytd,38.01,万人`,
      `${JOBS},500000,2020-05,ytd,20.5,万人`,
      `${JOBS},500000,2020-06,ytd,25.21,万人`,
      `${JOBS},500101,2019-06,ytd,500,人`,
      `${JOBS},500101,2020-06,ytd,600,人`,
      `${JOBS},500103,2020-06,ytd,450,人`,
      `${JOBS},500102,2020-06,ytd,900,人`,
    ]),
  );
}

function textsOf({ blocks, tokens }: ReportDto): string[] {
  const texts = new Map(tokens.map(({ id, text }) => [id, text]));
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind !== 'paragraph') return [];
    return [block.parts.map((part) => (typeof part === 'string' ? part : texts.get(part.token))).join('')];
  });
}

function rowsOf({ blocks, tokens }: ReportDto, title: string): string[][] {
  const texts = new Map(tokens.map(({ id, text }) => [id, text]));
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.title === title);
  if (!table) throw new Error(`no table ${title}`);
  return table.rows.map((row) =>
    row.map((part) => (typeof part === 'string' ? part : (texts.get(part.token) ?? ''))),
  );
}

function chartOf({ blocks, tokens }: ReportDto, title: string) {
  const texts = new Map(tokens.map(({ id, text }) => [id, text]));
  const chart = blocks.find((block): block is Chart => block.kind === 'chart' && block.title === title);
  return chart?.series.map(({ name, values }) => [
    name,
    values.map((value) => (value === null ? null : texts.get(value.token))),
  ]);
}

const unbound = ({ checks }: ReportDto): string[] =>
  checks.filter(({ code }) => code === 'unbound-number').map(({ textZh }) => textZh);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-12' });

  test('a monthly brief has table, chart and districts, each number with its sign', async () => {
    const { ctx } = made;
    await figures(ctx);
    const report = await draftReport(ctx, { kind: 'monthly', period: '2020-06' });
    expect(report.title).toBe('重庆市就业形势快报（2020年1—6月）');
    // By hand: 25.21 ÷ 60 = 42.0 %, half is due, 4.79 short; 25.21 − 20.5 in June; 25.21 ÷ 38.01 − 1 = −33.7 %.
    expect(rowsOf(report, '主要指标完成情况')[0]).toEqual([
      ...['城镇新增就业', '万人', '60', '4.71', '25.21', '-33.7', '42.0', '50.0', '-4.79', '滞后'],
    ]);
    expect(chartOf(report, '2020年城镇新增就业累计与序时进度')).toEqual([
      ['2020年', [null, null, null, null, '20.50', '25.21']],
      ['2019年', [null, null, null, null, null, '38.01', null, null, null, null, null, null]],
      ['序时进度', ['5.00', '10.00', '15.00', '20.00', '25.00', '30.00', ...AFTER_JUNE]],
    ]);
    expect(textsOf(report)).toContain(
      '城镇新增就业：应报区县41个，已报3个；快于或达到序时进度的1个，低于序时进度的1个，差距最大的是渝中区，低于序时进度5.0个百分点。',
    );
    expect(rowsOf(report, '各区县城镇新增就业完成情况').slice(0, 3)).toEqual([
      ['万州区', '1', '0.06', '20.0', '60.0', '10.0', '快于序时'],
      ['渝中区', '2', '0.05', '—', '45.0', '-5.0', '滞后'],
      ['大渡口区', '—', '缺报', '—', '—', '—', '—'],
    ]);
    expect(chartOf(report, '各区县城镇新增就业完成率')).toEqual([
      ['完成率', ['60.0', '45.0']],
      ['序时进度', ['50.0', '50.0']],
    ]);
    expect(unbound(report)).toEqual([]);
  });

  test('the document draws its charts from those numbers, and the workbook has tables and charts a sheet each', async () => {
    const { ctx } = made;
    await figures(ctx);
    const { id } = await draftReport(ctx, { kind: 'monthly', period: '2020-06' });
    const { bytes } = await downloadReport(ctx, id);
    const chart = await docxPart(bytes, 'word/charts/chart1.xml');
    expect([...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text)).toEqual(
      expect.arrayContaining(['2020年', '25.21', '序时进度', '30']),
    );
    const xml = await docxPart(bytes, 'word/document.xml');
    expect(/<c:chart [^>]*r:id="([^"]+)"/.exec(xml)?.[1]).toBeDefined();
    expect(await docxPart(bytes, 'word/_rels/document.xml.rels')).toContain(
      /<c:chart [^>]*r:id="([^"]+)"/.exec(xml)?.[1],
    );
    expect(xml).toContain('单位：万人');
    const { bytes: sheets, name } = await downloadReport(ctx, id, 'xlsx');
    expect(name).toBe('重庆市就业形势快报（2020年1—6月）（草稿）.xlsx');
    const [first] = await openXlsx(sheets);
    expect(first?.name).toBe('①主要指标完成情况');
    expect((await openXlsx(sheets)).map((sheet) => sheet.name)).toContain('④各区县城镇新增就业完成情况');
  });

  test('a district’s profile sets its figures beside its peers’ and the city’s', async () => {
    const { ctx } = made;
    await figures(ctx);
    const report = await draftReport(ctx, { kind: 'district', period: '2020-06', region: '渝中区' });
    expect([report.title, report.region]).toEqual(['渝中区就业概况（2020年1—6月）', '500103']);
    expect(rowsOf(report, '主要指标与同片区、全市对照')).toEqual([
      ['城镇新增就业', '万人', '0.05', '—', '3', '—', '25.21'],
    ]);
    expect(textsOf(report)).toContain(
      '2020年1—6月城镇新增就业0.05万人，完成年度目标0.10万人的45.0%，低于序时进度5.0个百分点，其后每月需0.01万人，滞后。',
    );
    expect(unbound(report)).toEqual([]);
  });

  test('a brief begins with its conclusion and names what is behind', async () => {
    const { ctx } = made;
    await figures(ctx);
    const report = await draftReport(ctx, { kind: 'brief', period: '2020-06' });
    const texts = textsOf(report);
    expect(texts[0]).toMatch(/^截至2020年6月，全市就业形势压力较大。/);
    expect(texts[1]).toBe('需要关注：城镇新增就业25.21万人，完成年度目标的42.0%，滞后。');
    expect(unbound(report)).toEqual([]);
  });

  test('an episode record tells a warning’s course and everything done about it', async () => {
    const { ctx } = made;
    await figures(ctx);
    const [warning] = (await readWarnings(ctx, { region: '500000', limit: 1, offset: 0 })).items;
    if (!warning) throw new Error('no warning was raised');
    const report = await draftReport(ctx, { kind: 'episode', warning: warning.id });
    expect([report.subject, report.period]).toEqual([warning.id, '2020-06']);
    expect(textsOf(report)[1]).toContain(`触发“${warning.ruleZh}”预警，当时所知数值`);
    expect(rowsOf(report, '处置记录').map(([, by, what]) => [by, what])).toContainEqual(['系统', '触发预警']);
    expect(rowsOf(report, '应对步骤').length).toBeGreaterThan(0);
    expect(unbound(report)).toEqual([]);
  });

  test('the returns are compiled: every task with its unit, and what units wrote as theirs', async () => {
    const { ctx } = made;
    const words = { figures: '3.2 亿元', problems: '', nextSteps: '', confidence: null };
    await fileReturn(ctx, 1, { progress: '稳岗返还已拨付', ...words });
    const report = await draftReport(ctx, { kind: 'returns', period: '2020-06' });
    expect(report.title).toBe('重庆市2020年上半年就业工作任务进展汇编');
    const rows = rowsOf(report, '任务进展表');
    expect(rows).toHaveLength(66);
    expect(rows[0]?.slice(2)).toEqual(['市人力社保局', '已收', '—']);
    expect(rows[47]).toEqual(['第48项', '原文缺失', '牵头单位缺失', '逾期未报', '—']);
    expect(textsOf(report)).toContain('第1项任务（单位报送）：稳岗返还已拨付；量化结果：3.2 亿元。');
    expect(unbound(report)).toEqual([]);
  });

  test('the longest return a unit may write is quoted whole', async () => {
    const { ctx } = made;
    const long = '长'.repeat(8000);
    const words = { figures: long, problems: long, nextSteps: long, confidence: null };
    await fileReturn(ctx, 2, { progress: long, ...words });
    const { id } = await draftReport(ctx, { kind: 'returns', period: '2020-06' });
    const text = textsOf(await readReport(ctx, id)).find((each) => each.startsWith('第2项任务'));
    expect(text?.match(/长/g)).toHaveLength(32_000);
  });

  test('the next month’s issue opens with what changed since the last', async () => {
    const { ctx } = made;
    await figures(ctx);
    const may = await draftReport(ctx, { kind: 'monthly', period: '2020-05' });
    await issueReport(ctx, may.id, {});
    const june = await draftReport(ctx, { kind: 'monthly', period: '2020-06' });
    expect(june.sinceReport).toBe(may.id);
    // 20.5 ÷ 60 = 34.2 %.
    expect(june.since.map(({ was, now }) => [was, now])).toEqual(
      expect.arrayContaining([
        ['20.50', '25.21'],
        ['34.2', '42.0'],
      ]),
    );
    // A district's report is another one.
    const other = await draftReport(ctx, { kind: 'district', period: '2020-06', region: '500103' });
    expect((await readReport(ctx, other.id)).sinceReport).toBeNull();
  });

  test.each<[string, NewReport, string]>([
    ['a profile of the city', { kind: 'district', period: '2020-06' }, 'request.invalid'],
    ['a profile of no place', { kind: 'district', period: '2020-06', region: 'nowhere' }, 'not.found'],
    ['an episode of no warning', { kind: 'episode', warning: 'nobody' }, 'not.found'],
    ['an episode without one', { kind: 'episode' }, 'request.invalid'],
    ['a brief of a district', { kind: 'brief', period: '2020-06', region: '500103' }, 'request.invalid'],
    ['a brief of no month', { kind: 'brief' }, 'request.invalid'],
    ['returns of May', { kind: 'returns', period: '2020-05' }, 'request.invalid'],
  ])('%s is refused', async (_what, body, code) => {
    expect(await codeOf(draftReport(made.ctx, body))).toBe(code);
  });
});

const AFTER_JUNE = ['35.00', '40.00', '45.00', '50.00', '55.00', '60.00'];
