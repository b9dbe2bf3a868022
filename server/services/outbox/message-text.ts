import { parsePeriodId } from '#domain/period.ts';
import type { Ctx } from '../context.ts';
import { figureText, lineText } from './figure-text.ts';
import { groupNotices, type NoticeGroup } from './group-notices.ts';
import { KIND_WORDS, LEVEL_WORDS, MESSAGE_WORDS, type Language } from './message-words.ts';
import type { Notice } from './notice.ts';

const MOST_GROUPS = 15;
const MOST_NAMES = 12;

/**
 * The words of a message: one warning in full; many as a list, the gravest first, districts together or under the
 * city's own. Without notices, a test message.
 */
export function messageText(
  ctx: Ctx,
  notices: readonly Notice[],
  { language, sample, unpublished = false }: { language: Language; sample: boolean; unpublished?: boolean },
): { readonly subject: string; readonly text: string } {
  const words = MESSAGE_WORDS[language];
  const mark = `${sample ? words.sample : ''}${unpublished ? words.unpublished : ''}`;
  const [gravest] = notices;
  if (!gravest) return { subject: `${mark}${words.test}`, text: words.testText };
  const groups = groupNotices(notices, ctx.catalogue.pack.cityRegion);
  const [first] = groups;
  const isOne = groups.length === 1 && first && (first.kind === 'districts' || first.under.length === 0);
  const about = isOne ? headline(ctx, first, language) : words.many(notices.length);
  const lines = groups.slice(0, MOST_GROUPS).flatMap((group) => linesOf(ctx, group, language));
  const hidden = groups.length - MOST_GROUPS;
  if (hidden > 0) lines.push(words.more(hidden));
  const link = linkTo(ctx, notices);
  if (link !== undefined) lines.push(`${words.open}：${link}`);
  return { subject: `${mark}【${LEVEL_WORDS[gravest.level][language]}】${about}`, text: lines.join('\n') };
}

function linesOf(ctx: Ctx, group: NoticeGroup, language: Language): string[] {
  const words = MESSAGE_WORDS[language];
  const top = group.kind === 'one' ? group.top : group.all[0];
  const who = language === 'zh' ? top.toZh : top.toEn;
  const lines = [
    `${KIND_WORDS[top.kind][language]} · ${LEVEL_WORDS[top.level][language]} · ${headline(ctx, group, language)}`,
    `  ${ruleText(top, language)}`,
  ];
  if (who !== undefined) lines.push(`  ${words.to(who)}`);
  if (group.kind === 'districts') {
    lines.push(`  ${namesText(ctx, group.all, language, (each) => ` ${valueText(each, language)}`)}`);
  } else if (group.under.length > 0) {
    const level = (each: Notice): string =>
      each.level === top.level ? '' : words.level(LEVEL_WORDS[each.level][language]);
    lines.push(words.others(group.under.length, namesText(ctx, group.under, language, level)));
  }
  return lines;
}

function namesText(
  ctx: Ctx,
  notices: readonly Notice[],
  language: Language,
  tail: (notice: Notice) => string,
): string {
  const words = MESSAGE_WORDS[language];
  const named = notices
    .slice(0, MOST_NAMES)
    .map((each) => regionName(ctx, each.region, language) + tail(each));
  const list = named.join(words.comma);
  return notices.length > MOST_NAMES ? `${list}${words.andMore(notices.length)}` : list;
}

function headline(ctx: Ctx, group: NoticeGroup, language: Language): string {
  const top = group.kind === 'one' ? group.top : group.all[0];
  const indicator = ctx.catalogue.findIndicator(top.indicator);
  const name = language === 'zh' ? indicator?.nameZh : indicator?.nameEn;
  const who =
    group.kind === 'one'
      ? regionName(ctx, top.region, language)
      : MESSAGE_WORDS[language].districts(group.all.length);
  const parts = [who, name ?? top.indicator, periodText(top.period, language)];
  const statistic = language === 'zh' ? top.statisticZh : top.statisticEn;
  if (statistic !== '' && top.value !== null) parts.push(statistic);
  if (group.kind === 'one') parts.push(valueText(top, language));
  return parts.join(' ');
}

/** The rule and its mildest line; a release has passed its line, so none is named. */
function ruleText(notice: Notice, language: Language): string {
  const words = MESSAGE_WORDS[language];
  const name = language === 'zh' ? notice.ruleZh : notice.ruleEn;
  if (notice.kind === 'released') return name;
  const line = words.line(lineText(notice, language));
  return `${name}${line}${notice.suggested ? words.suggested : ''}`;
}

function regionName(ctx: Ctx, code: string, language: Language): string {
  const region = ctx.catalogue.findRegion(code);
  return (language === 'zh' ? region?.nameZh : region?.nameEn) ?? code;
}

function valueText(notice: Notice, language: Language): string {
  const { value, unit, decimals } = notice;
  return value === null ? MESSAGE_WORDS[language].noFigure : figureText({ value, unit, decimals }, language);
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
