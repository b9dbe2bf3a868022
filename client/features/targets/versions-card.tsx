import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import type { TargetDto } from '#contract/judgement.ts';
import { figureText, formatDay } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { decimalPlaces } from '#domain/decimal.ts';
import { Card } from '#client/ui/card.tsx';
import { Table } from '#client/ui/table.tsx';

/** Every version of the target: a change within the year never replaces the old one. */
export function VersionsCard({ versions }: { readonly versions: readonly TargetDto[] }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const words = texts.versions;
  return (
    <Card title={words.title}>
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
            cell: (target) =>
              figureText(
                { value: target.value, unit: target.unit, decimals: decimalPlaces(target.value) },
                language,
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
