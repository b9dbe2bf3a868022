import { describe, expect, test } from 'vitest';
import type { ReportWording } from '#domain/reports/wording.ts';
import { createCatalogue } from '#server/services/catalogue.ts';
import type { Ctx } from '#server/services/context.ts';
import { composeReport } from '#server/services/reports/compose/compose-report.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { useCtx } from '../use-ctx.ts';

const CITY = { kind: 'half-year', period: '2020-06', region: '500000', subject: null } as const;

/** The same in the words of another pack. */
function worded(ctx: Ctx, wording: ReportWording): Ctx {
  return { ...ctx, catalogue: createCatalogue({ ...ctx.catalogue.pack, wording }) };
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-12' });
  const textsOf = async (wording: ReportWording) => {
    const { title, blocks, tokens } = await composeReport(worded(made.ctx, wording), CITY);
    const shown = new Map(tokens.map(({ id, text }) => [id, text]));
    const texts = blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind !== 'paragraph') return [];
      return [block.parts.map((part) => (typeof part === 'string' ? part : shown.get(part.token))).join('')];
    });
    return { title, texts, tokens };
  };

  test('a pack says it in its own words, every number still bound', async () => {
    const { title, texts, tokens } = await textsOf({
      'title.half-year': '{half}{city}稳就业报告',
      'heading.overall': '结论',
      'overall.none': '{setBy}的{targets}项目标到{month}都没有数。',
      'overall.set-by': '工作方案',
    });
    expect(title).toBe('2020年上半年重庆市稳就业报告');
    expect(texts.slice(0, 2)).toEqual(['一、结论', '工作方案的6项目标到2020年6月都没有数。']);
    expect(tokens.find(({ id }) => id.startsWith('count|targets|'))).toMatchObject({
      ...{ text: '6', indicator: 'targets', region: '500000', period: '2020-06' },
    });
  });

  test('a number no sentence says is not bound', async () => {
    const { texts, tokens } = await textsOf({ 'warnings.none': '没有预警。' });
    expect(texts).toContain('没有预警。');
    expect(tokens.filter(({ indicator }) => indicator === 'warnings')).toEqual([]);
  });

  test('what a pack does not word reads as it always does, of a document of no special name', async () => {
    const { texts } = await textsOf({});
    expect(texts.slice(0, 2)).toEqual([
      '一、总体情况',
      '截至2020年6月，文件确定的6项目标均缺报，尚不能评价全市就业形势。',
    ]);
  });
});
