import type { Level } from './rule.ts';

export const CHANNEL_KINDS = ['email', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
/** 邮件, 企业微信, 钉钉, 飞书 群机器人, JSON 推送. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const NOTICE_KINDS = ['opened', 'raised', 'lowered', 'released', 'escalated', 'silence-over'] as const;
/** What happened to a warning that somebody may want to be told. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a channel takes; an empty list takes everything. */
export interface NoticeFilter {
  readonly kinds: readonly NoticeKind[];
  readonly levels: readonly Level[];
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
}

export interface NoticeTopic {
  readonly kind: NoticeKind;
  readonly level: Level;
  readonly region: string;
  readonly indicator: string;
}

/** Whether a channel is to be told of it. */
export function takes(filter: NoticeFilter, topic: NoticeTopic): boolean {
  const fits = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return (
    fits(filter.kinds, topic.kind) &&
    fits(filter.levels, topic.level) &&
    fits(filter.regions, topic.region) &&
    fits(filter.indicators, topic.indicator)
  );
}
