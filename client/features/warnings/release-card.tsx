import type { ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { accessWords } from '#client/lib/access-words.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Card } from '#client/ui/card.tsx';

/** Whether the warning can be lowered, released or closed: what has held, what is lacking, and who decides. */
export function ReleaseCard({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const { language } = useLanguage();
  const { recovery } = warning;
  const words = handlingWords(language).recovery;
  if (recovery === null) return null;
  return (
    <Card
      title={words.title}
      actions={<span className="muted">{words.progress(recovery.held, recovery.required)}</span>}
    >
      <div className="release-test">
        <ReleaseText warning={warning} recovery={recovery} />
        <LoweringText level={warning.level} recovery={recovery} />
        <ClosingText warning={warning} recovery={recovery} />
      </div>
    </Card>
  );
}

type Recovery = NonNullable<WarningDetailDto['recovery']>;
interface Part {
  readonly warning: WarningDetailDto;
  readonly recovery: Recovery;
}

function ReleaseText({ warning, recovery }: Part): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).recovery;
  if (recovery.onReport) return <p>{words.onReport}</p>;
  const { unit, decimals, recoverAt } = warning;
  const { required, held, lacking, since } = recovery;
  const period = formatPeriod(recovery.latestPeriod, language);
  return (
    <>
      <p>{words.rule(required, figureText({ value: recoverAt, unit, decimals }, language))}</p>
      <p>
        <b>
          {since === null
            ? words.none(lacking)
            : words.held({ since: formatPeriod(since, language), held, lacking })}
        </b>{' '}
        {words.latest[recovery.latest](period)}
      </p>
    </>
  );
}

function LoweringText({
  level,
  recovery,
}: Pick<Part, 'recovery'> & Pick<WarningDetailDto, 'level'>): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).recovery;
  if (recovery.onReport) return null;
  const now = t.terms.levelLong[level];
  if (recovery.isMildest) return <p>{words.mildest(now)}</p>;
  if (recovery.lowersTo === null) return <p>{words.stays(now)}</p>;
  return <p>{words.lowers(now, t.terms.levelLong[recovery.lowersTo])}</p>;
}

function ClosingText({ warning, recovery }: Part): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).recovery;
  const roles = recovery.closers.map((role) => accessWords(language).roles[role]).join(words.or);
  const { closing, needsSignOff } = warning;
  if (closing) {
    const who = wordFor(t.terms.actors, closing.by);
    return <p>{words.waits({ who, when: formatInstant(closing.at), roles })}</p>;
  }
  return <p>{needsSignOff ? words.closeByTwo(roles) : words.closeByOne(roles)}</p>;
}
