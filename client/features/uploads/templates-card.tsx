import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReadingTemplateDto } from '#contract/reading-templates.ts';
import { forgetTemplate, readingTemplatesQuery } from '#client/api/reading-templates-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useT } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Table } from '#client/ui/table.tsx';

/** The remembered corrections, each with the way to forget it; nothing while there are none. */
export function TemplatesCard(): ReactNode {
  const t = useT();
  const texts = useUploadWords();
  const words = texts.templates;
  const [leaving, setLeaving] = useState<ReadingTemplateDto>();
  const items = useQuery(readingTemplatesQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className="muted">{words.explain}</p>
      <Table<ReadingTemplateDto>
        caption={words.title}
        dense
        rows={items}
        rowKey={(item) => item.id}
        columns={[
          { key: 'name', header: words.name, cell: (item) => <AsWritten>{item.name}</AsWritten> },
          { key: 'uses', header: words.uses, align: 'end', cell: (item) => item.uses },
          {
            key: 'last',
            header: words.lastUsed,
            nowrap: true,
            cell: (item) => (item.lastUsedAt === null ? t.terms.none : formatInstant(item.lastUsedAt)),
          },
          {
            key: 'by',
            header: texts.columns.by,
            nowrap: true,
            cell: (item) => `${wordFor(t.terms.actors, item.createdBy)} · ${formatInstant(item.createdAt)}`,
          },
          {
            key: 'forget',
            header: words.forget,
            cell: (item) => (
              <Button
                tone="quiet"
                leave="target"
                aria-label={words.forgetOne(item.name)}
                onClick={() => setLeaving(item)}
              >
                {words.forget}
              </Button>
            ),
          },
        ]}
      />
      {leaving && <Forgetting template={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

interface ForgettingProps {
  readonly template: ReadingTemplateDto;
  readonly onClose: () => void;
}

function Forgetting({ template, onClose }: ForgettingProps): ReactNode {
  const words = useUploadWords().templates;
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: () => forgetTemplate(template.id),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['reading-templates'] }),
  });
  return (
    <Confirm
      title={words.forgetOne(template.name)}
      text={words.forgetText}
      yes={words.forget}
      busy={forget.isPending}
      error={forget.error}
      onYes={() => forget.mutate()}
      onClose={onClose}
    />
  );
}
