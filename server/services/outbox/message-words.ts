import type { NoticeKind } from '#domain/notice.ts';
import type { Level } from '#domain/rule.ts';

export type Language = 'zh' | 'en';

export const KIND_WORDS: Readonly<Record<NoticeKind, Readonly<Record<Language, string>>>> = {
  opened: { zh: '触发', en: 'opened' },
  raised: { zh: '升级', en: 'raised' },
  lowered: { zh: '降级', en: 'lowered' },
  released: { zh: '解除', en: 'released' },
  escalated: { zh: '逾时未签收', en: 'not acknowledged in time' },
  'silence-over': { zh: '静默结束，仍未解除', en: 'silence over, still standing' },
};

export const LEVEL_WORDS: Readonly<Record<Level, Readonly<Record<Language, string>>>> = {
  blue: { zh: '蓝色', en: 'Blue' },
  yellow: { zh: '黄色', en: 'Yellow' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
};

/** The words of messages. */
export const MESSAGE_WORDS = {
  zh: {
    sample: '【示例数据】',
    unpublished: '【未公布 内部使用】',
    many: (count: number) => `${count} 条预警`,
    more: (count: number) => `另有 ${count} 项，见页面。`,
    line: (line: string) => `；预警线 ${line}`,
    suggested: '（建议值，待市局核定）',
    districts: (count: number) => `${count} 个区县`,
    others: (count: number, names: string) => `  另有 ${count} 个区县：${names}`,
    andMore: (count: number) => `等 ${count} 个`,
    noFigure: '缺报',
    open: '查看',
    test: '测试消息',
    testText: '这是一条测试消息：收到它，说明这个通道可用。',
    to: (who: string) => `请报告：${who}`,
    comma: '、',
    level: (name: string) => `（${name}）`,
  },
  en: {
    sample: '[SAMPLE DATA] ',
    unpublished: '[NOT PUBLISHED, INTERNAL] ',
    many: (count: number) => `${count} warnings`,
    more: (count: number) => `${count} more on the page.`,
    line: (line: string) => `; line ${line}`,
    suggested: ' (suggested, to be settled by the bureau)',
    districts: (count: number) => `${count} districts`,
    others: (count: number, names: string) => `  and ${count} districts: ${names}`,
    andMore: (count: number) => ` and others, ${count} in all`,
    noFigure: 'not reported',
    open: 'See',
    test: 'Test message',
    testText: 'A test message: having got it, this channel works.',
    to: (who: string) => `Tell: ${who}`,
    comma: ', ',
    level: (name: string) => ` (${name})`,
  },
} as const;
