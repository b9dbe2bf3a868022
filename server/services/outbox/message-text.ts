import { findUnit } from '#domain/unit.ts';
import type { NoticeKind } from '#domain/notice.ts';
import type { Level } from '#domain/rule.ts';
import { parsePeriodId } from '#domain/period.ts';
import type { Ctx } from '../context.ts';
import type { Notice } from './notice.ts';

type Language = 'zh' | 'en';

const KINDS: Readonly<Record<NoticeKind, Readonly<Record<Language, string>>>> = {
  opened: { zh: '触发', en: 'opened' },
  raised: { zh: '升级', en: 'raised' },
  lowered: { zh: '降级', en: 'lowered' },
  released: { zh: '解除', en: 'released' },
  escalated: { zh: '逾时未签收', en: 'not acknowledged in time' },
  'silence-over': { zh: '静默结束，仍未解除', en: 'silence over, still standing' },
};
const LEVELS: Readonly<Record<Level, Readonly<Record<Language, string>>>> = {
  blue: { zh: '蓝色', en: 'Blue' },
  yellow: { zh: '黄色', en: 'Yellow' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
};
const WORDS = {
  zh: {
    sample: '【示例数据】',
    many: (count: number) => `${count} 条预警`,
    more: (count: number) => `另有 ${count} 条，见页面。`,
    suggested: '（预警线为建议值，待市局核定）',
    districts: (count: number, names: string) => `  另有 ${count} 个区县：${names}`,
    noFigure: '缺报',
    open: '查看',
    test: '测试消息',
    testText: '这是一条测试消息：收到它，说明这个通道可用。',
    to: (who: string) => `请报告：${who}`,
    joint: '、',
  },
  en: {
    sample: '[SAMPLE DATA] ',
    many: (count: number) => `${count} warnings`,
    more: (count: number) => `${count} more on the page.`,
    suggested: ' (suggested line, to be settled by the bureau)',
    districts: (count: number, names: string) => `  and ${count} districts: ${names}`,
    noFigure: 'not reported',
    open: 'See',
    test: 'Test message',
    testText: 'A test message: having got it, this channel works.',
    to: (who: string) => `Tell: ${who}`,
    joint: ', ',
  },
} as const;

const MOST_LINES = 15;
const MOST_NAMES = 12;

/** The words of a message: one warning in full, many as a list with districts folded under the city's own. */
export function messageText(
  ctx: Ctx,
  notices: readonly Notice[],
  { language, sample }: { readonly language: Language; readonly sample: boolean },
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const mark = sample ? words.sample : '';
  const [first] = notices;
  if (!first) return { subject: `${mark}${words.test}`, text: words.testText };
  const head = `【${LEVELS[first.level][language]}】`;
  const subject =
    notices.length === 1
      ? `${mark}${head}${headline(ctx, first, language)}`
      : `${mark}${head}${words.many(notices.length)}`;
  const groups = foldDistricts(ctx, notices);
  const shown = groups.slice(0, MOST_LINES);
  const lines = shown.flatMap((group) => linesOf(ctx, group, language));
  const hidden = groups.length - shown.length;
  if (hidden > 0) lines.push(words.more(hidden));
  const link = linkTo(ctx, notices);
  if (link !== undefined) lines.push(`${words.open}：${link}`);
  return { subject, text: lines.join('\n') };
}

interface Group {
  readonly top: Notice;
  readonly districts: readonly Notice[];
}

/** Districts' notices of what the city's own is about go under it. */
function foldDistricts(ctx: Ctx, notices: readonly Notice[]): readonly Group[] {
  const city = ctx.catalogue.pack.cityRegion;
  const topic = ({ kind, indicator, period }: Notice): string => `${kind}|${indicator}|${period}`;
  const citys = new Map(notices.filter(({ region }) => region === city).map((each) => [topic(each), each]));
  const isUnder = (notice: Notice): boolean => notice.region !== city && citys.has(topic(notice));
  return notices
    .filter((notice) => !isUnder(notice))
    .map((top) => ({
      top,
      districts:
        citys.get(topic(top)) === top
          ? notices.filter((each) => isUnder(each) && topic(each) === topic(top))
          : [],
    }));
}

function linesOf(ctx: Ctx, { top, districts }: Group, language: Language): string[] {
  const words = WORDS[language];
  const rule = language === 'zh' ? top.ruleZh : top.ruleEn;
  const who = language === 'zh' ? top.toZh : top.toEn;
  const names = districts.slice(0, MOST_NAMES).map(({ region }) => regionName(ctx, region, language));
  if (districts.length > MOST_NAMES) names.push('…');
  return [
    `${KINDS[top.kind][language]} · ${LEVELS[top.level][language]} · ${headline(ctx, top, language)}`,
    `  ${rule}${top.suggested ? words.suggested : ''}`,
    ...(who === undefined ? [] : [`  ${words.to(who)}`]),
    ...(districts.length === 0 ? [] : [words.districts(districts.length, names.join(words.joint))]),
  ];
}

function headline(ctx: Ctx, notice: Notice, language: Language): string {
  const indicator = ctx.catalogue.findIndicator(notice.indicator);
  const name = language === 'zh' ? indicator?.nameZh : indicator?.nameEn;
  const parts = [
    regionName(ctx, notice.region, language),
    name ?? notice.indicator,
    periodText(notice.period, language),
    figureText(notice, language),
  ];
  return parts.join(' ');
}

function regionName(ctx: Ctx, code: string, language: Language): string {
  const region = ctx.catalogue.findRegion(code);
  return (language === 'zh' ? region?.nameZh : region?.nameEn) ?? code;
}

function figureText({ value, unit, decimals }: Notice, language: Language): string {
  if (value === null) return WORDS[language].noFigure;
  const text = value.toFixed(decimals);
  if (language === 'zh' || unit === '%') return `${text}${unit}`;
  return `${text} ${findUnit(unit)?.en ?? unit}`;
}

function periodText(id: string, language: Language): string {
  const period = parsePeriodId(id);
  if (language === 'en' || period?.months !== 1) return id;
  return `${period.year}年${period.month}月`;
}

function linkTo(ctx: Ctx, notices: readonly Notice[]): string | undefined {
  if (ctx.origin === undefined) return undefined;
  const [first] = notices;
  return notices.length === 1 && first ? `${ctx.origin}/warnings/${first.warning}` : `${ctx.origin}/warnings`;
}
