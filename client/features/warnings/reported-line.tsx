import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';

type Reported = NonNullable<WarningDetailDto['reported']>;

/** Whether the period behind a warning is whole: how many districts sent their figure, and which did not. */
export function ReportedLine({ reported }: { readonly reported: Reported }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = handlingWords(language).figures.reported;
  const { expected, came, missing } = reported;
  const period = formatPeriod(reported.period, language);
  const absent = missing.map(({ region, daysLate }) => words.absent(names.region(region), daysLate));
  return (
    <p className="checklist-hint">
      {words.came({ period, came, expected })}{' '}
      {absent.length > 0 && `${words.missing(absent.join(t.terms.listComma))} `}
      <Link href={hrefTo('/data/reporting')}>{words.screen}</Link>
    </p>
  );
}
