import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportBlock, ReportDto } from '#contract/reports.ts';
import { request } from '#client/api/client.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { fromTyped, toTyped } from './editable-text.ts';
import { isLeftOut } from './left-out.ts';

export interface ReportEditorProps {
  readonly report: ReportDto;
  readonly onDone: () => void;
}

/**
 * A draft's words to change, and its tables and charts to take in or leave out; its numbers move with the text and cannot
 * be typed over.
 */
export function ReportEditor({ report, onDone }: ReportEditorProps): ReactNode {
  const words = reportWords(useLanguage().language);
  const toast = useToast();
  const client = useQueryClient();
  const [person] = usePerson();
  const tokens = new Map(report.tokens.map((token) => [token.id, token]));
  const [title, setTitle] = useState(report.title);
  const [texts, setTexts] = useState(() => report.blocks.map((block) => typedOf(block, tokens)));
  const [out, setOut] = useState<ReadonlySet<number>>(() => leftOutOf(report.blocks));

  const save = useMutation({
    mutationFn: () =>
      request<ReportDto>(`/reports/${report.id}`, {
        method: 'PUT',
        json: {
          title: title.trim(),
          blocks: report.blocks.map((block, index) =>
            changed(block, texts[index] ?? '', { tokens, isOut: out.has(index) }),
          ),
          ...(person.trim() !== '' && { by: person.trim() }),
        },
      }),
    onSuccess: async () => {
      toast({ text: words.saved });
      onDone();
      await client.invalidateQueries({ queryKey: ['report', report.id] });
      await client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  return (
    <div className="stack report-paper">
      <p className="muted">{words.editNote}</p>
      <Field label={words.columns.title}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      {report.blocks.map((block, index) =>
        block.kind === 'table' || block.kind === 'chart' ? (
          <label key={index} className="report-choice">
            <input
              type="checkbox"
              checked={!out.has(index)}
              onChange={(event) => setOut(without(out, index, event.target.checked))}
            />
            <span className="muted">{words.kindsOfBlock[block.kind]}</span>
            <span lang="zh-CN">{block.title}</span>
          </label>
        ) : (
          <Field key={index} label={words.paragraph(index + 1)} hideLabel>
            {(control) => (
              <textarea
                {...control}
                className={block.kind === 'heading' ? 'textarea report-heading' : 'textarea'}
                lang="zh-CN"
                rows={block.kind === 'heading' ? 1 : 4}
                value={texts[index]}
                onChange={(event) => setTexts(texts.with(index, event.target.value))}
              />
            )}
          </Field>
        ),
      )}
      {save.isError && <ProblemView error={save.error} />}
      <div className="row">
        <Button tone="primary" busy={save.isPending} onClick={() => save.mutate()}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}

type Tokens = Parameters<typeof toTyped>[1];

function typedOf(block: ReportBlock, tokens: Tokens): string {
  if (block.kind === 'heading') return block.text;
  return block.kind === 'paragraph' ? toTyped(block.parts, tokens) : '';
}

/** The places of the tables and charts that are not in the report. */
function leftOutOf(blocks: readonly ReportBlock[]): ReadonlySet<number> {
  return new Set(blocks.flatMap((block, index) => (isLeftOut(block) ? [index] : [])));
}

function without(out: ReadonlySet<number>, index: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(out);
  if (isIn) next.delete(index);
  else next.add(index);
  return next;
}

/** A block with its text as it was typed, or in or out of the report: tables are not typed. */
function changed(
  block: ReportBlock,
  text: string,
  { tokens, isOut }: { readonly tokens: Tokens; readonly isOut: boolean },
): ReportBlock {
  if (block.kind === 'heading') return { ...block, text };
  if (block.kind === 'paragraph') return { ...block, parts: fromTyped(text, tokens) };
  return { ...block, leftOut: isOut };
}
