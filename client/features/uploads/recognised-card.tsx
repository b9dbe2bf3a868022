import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Recognised, UploadDto } from '#contract/uploads.ts';
import { useNames } from '#client/api/names.ts';
import type { Names } from '#client/api/names.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { formatBytes, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { uploadWords, useUploadWords } from '#client/lib/upload-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Downloads } from './downloads.tsx';
import { RecognisedColumns } from './recognised-columns.tsx';
import { RecognisedTables } from './recognised-tables.tsx';
import { RecognitionForm } from './recognition-form.tsx';
import { TemplateBadge } from './template-badge.tsx';
import { recognisedSentence } from './recognised-sentence.ts';
import './recognition.css';

/** What was recognised, in words, with the way to correct it. */
export function RecognisedCard({ upload }: { readonly upload: UploadDto }): ReactNode {
  const wording = useLanguage();
  const { t } = wording;
  const texts = useUploadWords();
  const names = useNames();
  const [editing, setEditing] = useState(false);
  const { recognised } = upload;
  const words = texts.recognised;
  const canEdit = upload.state === 'staged' || upload.state === 'refused';
  return (
    <Card
      title={upload.file.name}
      actions={
        <>
          {upload.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
          <span className="traits">{useTraits(upload).join(' · ')}</span>
        </>
      }
      footer={texts.review.sentBy(wordFor(t.terms.actors, upload.createdBy), formatInstant(upload.createdAt))}
    >
      <p className="recognised-words">
        {readingOf(recognised, names, wording)}{' '}
        {canEdit && (
          <Button tone="quiet" leave="upload" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? words.cancelEdit : words.edit}
          </Button>
        )}
      </p>
      <TemplateBadge upload={upload} />
      {recognised && recognised.tables.length > 1 && <RecognisedTables tables={recognised.tables} />}
      <Downloads upload={upload} />
      {editing ? (
        <RecognitionForm upload={upload} onDone={() => setEditing(false)} />
      ) : (
        recognised &&
        recognised.columns.length > 0 &&
        recognised.tables.length < 2 && (
          <details className="recognised-details">
            <summary>{words.columns}</summary>
            <RecognisedColumns columns={recognised.columns} />
          </details>
        )
      )}
    </Card>
  );
}

function readingOf(recognised: Recognised | null, names: Names, wording: Wording): string {
  const words = uploadWords(wording.language).recognised;
  if (!recognised) return words.none;
  const { tables } = recognised;
  return tables.length > 1 ? words.tables(tables.length) : recognisedSentence(recognised, names, wording);
}

function useTraits({ file, recognised }: UploadDto): string[] {
  const { language, t } = useLanguage();
  const texts = useUploadWords();
  const words = texts.review;
  if (!recognised) return [words.encoding(file.encoding), formatBytes(file.bytes)];
  const periods = recognised.periods.map((period) => formatPeriod(period, language));
  return [
    words.encoding(file.encoding),
    ...(recognised.sheet === '' ? [] : [words.sheet(recognised.sheet)]),
    ...(recognised.headerRows.length === 0 ? [] : [words.header(recognised.headerRows.join('–'))]),
    recognised.unit === null ? words.unitNone : words.unit(recognised.unit),
    periods.length === 0 ? words.periodsNone : words.periods(shortList(periods, t.terms.listComma)),
  ];
}

function shortList(items: readonly string[], comma: string): string {
  return items.length <= 3 ? items.join(comma) : `${items[0] ?? ''} … ${items.at(-1) ?? ''}`;
}
