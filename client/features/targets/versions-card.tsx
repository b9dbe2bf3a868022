import { AsWritten } from '#client/ui/as-written.tsx';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TargetDto } from '#contract/judgement.ts';
import { figureText, formatDay } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { decimalPlaces } from '#domain/decimal.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Table } from '#client/ui/table.tsx';
import { TargetForm } from './target-form.tsx';

export interface VersionsCardProps {
  /** Oldest first. */
  readonly versions: readonly TargetDto[];
  /** What past years would have due by each month; null where they say nothing. */
  readonly shares: readonly (number | null)[] | null;
}

/** Every version of the target, and the way to another one: a change within the year never replaces the old one. */
export function VersionsCard({ versions, shares }: VersionsCardProps): ReactNode {
  const { language, t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const newest = versions.at(-1);
  const texts = useTargetWords();
  const words = texts.versions;
  return (
    <Card
      title={words.title}
      actions={
        newest && (
          <Button leave="target" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )
      }
    >
      {isOpen && newest && <TargetForm target={newest} shares={shares} onClose={() => setOpen(false)} />}
      <Table<TargetDto>
        caption={words.title}
        dense
        rows={[...versions].sort((a, b) => b.version - a.version)}
        rowKey={(target) => String(target.version)}
        columns={[
          { key: 'version', header: words.version, nowrap: true, cell: (target) => words.of(target.version) },
          {
            key: 'value',
            header: words.value,
            align: 'end',
            cell: (target) => (
              <>
                {figureText(
                  { value: target.value, unit: target.unit, decimals: decimalPlaces(target.value) },
                  language,
                )}
                {target.path !== null && <span className="fact-note"> {words.path}</span>}
              </>
            ),
          },
          { key: 'effective', header: words.effective, nowrap: true, cell: (target) => target.effectiveFrom },
          {
            key: 'document',
            header: words.document,
            cell: (target) => <AsWritten>{target.document}</AsWritten>,
          },
          {
            key: 'by',
            header: words.by,
            cell: (target) =>
              `${wordFor(t.terms.actors, target.recordedBy)} · ${formatDay(target.recordedAt)}`,
          },
        ]}
      />
    </Card>
  );
}
