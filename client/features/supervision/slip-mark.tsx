import type { ReactNode } from 'react';
import type { SlipDto } from '#contract/supervision.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';

const SLIP_TONES: Record<SlipDto['state'], Tone> = {
  'to-sign': 'near',
  'in-progress': 'near',
  replied: 'steady',
  checked: 'steady',
  closed: 'good',
};

/** Where a slip stands, and whether its reply was late. */
export function SlipMark({
  slip: { state, overdue, daysLate },
}: {
  readonly slip: Pick<SlipDto, 'state' | 'overdue' | 'daysLate'>;
}): ReactNode {
  const words = taskWords(useLanguage().language).supervision;
  return (
    <span className="row task-marks">
      <Badge tone={daysLate > 0 && state === 'closed' ? 'near' : SLIP_TONES[state]}>
        {words.states[state]}
      </Badge>
      {daysLate > 0 && (
        <Badge tone="bad">{overdue ? words.overdue(daysLate) : words.wasLate(daysLate)}</Badge>
      )}
    </span>
  );
}
