import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import type { WarningState } from '#domain/warning.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';

const TONES: Record<WarningState, Tone> = {
  active: 'slow',
  recovering: 'near',
  released: 'good',
  closed: 'idle',
};

/** The state of an episode and what lies on top of it: overdue, suggested rule, not upheld. */
export function WarningMarks({ item }: { readonly item: WarningDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = ruleWords(language);
  const handling = handlingWords(language);
  return (
    <span className="warning-marks">
      <Badge tone={TONES[item.state]} title={t.warnings.statesNote[item.state]}>
        {t.warnings.states[item.state]}
      </Badge>
      {item.overdue && (
        <Badge tone="bad" title={t.warnings.overdueNote}>
          {t.warnings.overdue}
        </Badge>
      )}
      {item.error !== null && (
        <Badge tone="bad" title={words.page.errorNote(words.reasons[item.error])}>
          {words.page.error}
        </Badge>
      )}
      {item.closing && <Badge tone="near">{handling.asked}</Badge>}
      {item.silencedBy !== null && (
        <Badge tone="idle" title={handling.silencedNote}>
          {handling.silenced}
        </Badge>
      )}
      {!item.holds && (
        <Badge tone="idle" title={t.warnings.notHeldNote}>
          {t.warnings.notHeld}
        </Badge>
      )}
    </span>
  );
}
