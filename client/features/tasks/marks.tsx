import type { ReactNode } from 'react';
import type { ReturnStandingDto } from '#contract/tasks.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';

const RETURN_TONES: Record<ReturnStandingDto['state'], Tone> = {
  'not-due': 'idle',
  due: 'near',
  received: 'steady',
  late: 'bad',
  'sent-back': 'slow',
  accepted: 'good',
};

/** Where a return stands; one that came late says so for ever. */
export function ReturnMark({
  standing,
}: {
  readonly standing: Pick<ReturnStandingDto, 'state' | 'daysLate'>;
}): ReactNode {
  const words = taskWords(useLanguage().language);
  const { state, daysLate } = standing;
  return (
    <span className="row task-marks">
      <Badge tone={daysLate > 0 && state === 'accepted' ? 'near' : RETURN_TONES[state]}>
        {words.states[state]}
      </Badge>
      {daysLate > 0 && <Badge tone="bad">{words.daysLate(daysLate)}</Badge>}
    </span>
  );
}
