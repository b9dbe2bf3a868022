import type { ChannelDto } from '#contract/channels.ts';
import type { ChannelKind, NoticeKind } from '#domain/notice.ts';
import type { Level } from '#domain/rule.ts';

/** A channel as it is typed. */
export interface ChannelDraft {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly enabled: boolean;
  readonly language: 'zh' | 'en';
  readonly url: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly to: string;
  readonly levels: readonly Level[];
  readonly kinds: readonly NoticeKind[];
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly restDays: boolean;
}

/** What a form starts from: a channel as it stands, or an empty one. Secrets never come back, so they start empty. */
export function draftOf(channel: ChannelDto | undefined): ChannelDraft {
  return {
    kind: channel?.kind ?? 'wecom',
    name: channel?.name ?? '',
    enabled: channel?.enabled ?? true,
    language: channel?.language ?? 'zh',
    ...{ url: '', secret: '', password: '' },
    host: channel?.host ?? '',
    port: channel?.port ?? 587,
    secure: channel?.secure ?? false,
    user: channel?.user ?? '',
    from: channel?.from ?? '',
    to: channel?.to.join(', ') ?? '',
    levels: channel?.filter.levels ?? [],
    kinds: channel?.filter.kinds ?? ['opened', 'raised', 'released', 'escalated', 'silence-over'],
    regions: channel?.filter.regions ?? [],
    indicators: channel?.filter.indicators ?? [],
    isQuiet: (channel?.quiet ?? null) !== null,
    quietFrom: channel?.quiet?.from ?? '22:00',
    quietTo: channel?.quiet?.to ?? '07:00',
    restDays: channel?.quiet?.restDays ?? false,
  };
}

/** The fields that must be filled and are not. */
export function missingIn(draft: ChannelDraft, isNew: boolean): ReadonlySet<keyof ChannelDraft> {
  const needed: (keyof ChannelDraft)[] =
    draft.kind === 'email' ? ['name', 'host', 'from', 'to'] : isNew ? ['name', 'url'] : ['name'];
  return new Set(needed.filter((field) => String(draft[field]).trim() === ''));
}

/** What the server is sent. A secret that was not typed is left out: it stays as it was. */
export function bodyOf(draft: ChannelDraft): Record<string, unknown> {
  const { kind, name, enabled, language, levels, kinds, regions, indicators } = draft;
  const typed = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const common = {
    kind,
    name: name.trim(),
    enabled,
    language,
    filter: { levels, kinds, regions, indicators },
    quiet: draft.isQuiet ? { from: draft.quietFrom, to: draft.quietTo, restDays: draft.restDays } : null,
  };
  if (kind !== 'email') return { ...common, url: typed(draft.url), secret: typed(draft.secret) };
  return {
    ...common,
    host: draft.host.trim(),
    port: draft.port,
    secure: draft.secure,
    user: draft.user.trim(),
    password: typed(draft.password),
    from: draft.from.trim(),
    to: draft.to
      .split(/[,，;；\s]+/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  };
}
