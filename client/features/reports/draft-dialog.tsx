import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { NewReport, ReportDto, ReportKind } from '#contract/reports.ts';
import { usePost } from '#client/api/actions.ts';
import { recentWarningsQuery } from '#client/api/warnings-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { DistrictField, useDistricts, WarningField } from './draft-subject.tsx';

const KINDS: readonly ReportKind[] = ['monthly', 'half-year', 'brief', 'district', 'episode', 'returns'];

export interface DraftDialogProps {
  /** What a link from elsewhere asks for. */
  readonly asked: {
    readonly kind: string | null;
    readonly region: string | null;
    readonly warning: string | null;
  };
  readonly onClose: () => void;
}

/** Which report, up to which month, of which district or warning. */
export function DraftDialog({ asked, onClose }: DraftDialogProps): ReactNode {
  const words = reportWords(useLanguage().language);
  const { view, hrefTo } = useView();
  const [, navigate] = useLocation();
  const [person] = usePerson();
  const [kind, setKind] = useState<ReportKind>(KINDS.find((each) => each === asked.kind) ?? 'monthly');
  const [period, setPeriod] = useState(view.period ?? '2020-06');
  const [chosenRegion, setRegion] = useState(asked.region);
  const [chosenWarning, setWarning] = useState(asked.warning);
  const isEpisode = kind === 'episode';
  const recent = useQuery({ ...recentWarningsQuery, enabled: isEpisode }).data?.items;
  const [firstDistrict = ''] = useDistricts();
  // The first of each until another is chosen.
  const region = chosenRegion ?? firstDistrict;
  const warning = chosenWarning ?? recent?.[0]?.id ?? '';
  const post = usePost<NewReport, ReportDto>('/reports', ({ id }) => {
    onClose();
    navigate(hrefTo(`/reports/${id}`));
  });
  const isHalf = kind === 'half-year' || kind === 'returns';
  const body: NewReport = {
    kind,
    ...(!isEpisode && { period }),
    ...(kind === 'district' && region !== '' && { region }),
    ...(isEpisode && warning !== '' && { warning }),
    ...(person.trim() !== '' && { by: person.trim() }),
  };
  return (
    <Dialog
      title={words.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={() => post.mutate(body)}>
            {words.draft}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={words.columns.kind}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={kind}
              onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? 'monthly')}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {words.kinds[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind === 'district' && <DistrictField value={region} onChange={setRegion} />}
        {isEpisode ? (
          <WarningField value={warning} onChange={setWarning} />
        ) : (
          <Field label={words.period} hint={isHalf ? words.halfNote : undefined}>
            {(control) => <DateInput control={control} of="month" value={period} onChange={setPeriod} />}
          </Field>
        )}
        {post.isError && <ProblemView error={post.error} />}
      </div>
    </Dialog>
  );
}
