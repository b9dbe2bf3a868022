import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { useNow } from './use-now.ts';

const MINUTE_MS = 60_000;
const SOON_MS = 30 * MINUTE_MS;

/** How much of the time to acknowledge is left, in words and a tone. */
export function ClockMark({ clock }: { readonly clock: NonNullable<WarningDto['escalation']> }): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).clock;
  const now = useNow();
  const left = Date.parse(clock.due) - now;
  if (clock.state === 'met') return <Badge tone="good">{words.met}</Badge>;
  const due = formatInstant(clock.due);
  const told = words.told(language === 'zh' ? clock.toZh : clock.toEn);
  if (clock.state === 'missed') {
    return (
      <Badge tone="bad" title={told}>
        {words.missed(due)}
      </Badge>
    );
  }
  const minutes = Math.floor(left / MINUTE_MS);
  return (
    <Badge tone={left < SOON_MS ? 'slow' : 'near'} title={told}>
      {
        // Where the server's day is set by hand, this machine's clock says nothing of what is left.
        left < 0 ? words.until(due) : words.running(due, words.hours(Math.floor(minutes / 60), minutes % 60))
      }
    </Badge>
  );
}
