import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RegionDto } from '#contract/catalogue.ts';
import type { EntryBody } from '#contract/entries.ts';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { useEntryWords } from '#client/lib/entry-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useEntryContext } from './entry-context.ts';
import { useEntryDraft } from './entry-draft.ts';
import { EntryGrid } from './entry-grid.tsx';
import { EntryTotals } from './entry-totals.tsx';
import type { ChosenEntry } from './entry-page.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { cellsOf } from './pasted-block.ts';

interface EntryFormProps {
  readonly of: ChosenEntry;
  readonly regions: readonly RegionDto[];
}

/** The grid with its sums; sent, it is a sheet like any other and goes to its review. */
export function EntryForm({ of, regions }: EntryFormProps): ReactNode {
  const texts = useEntryWords();
  const words = texts;
  const [, navigate] = useLocation();
  const { hrefTo } = useView();
  const [values, setValues] = useEntryDraft(`${of.indicator}|${of.period}|${of.basis}`);
  const [pasted, setPasted] = useState<{ readonly cells: string[][]; readonly from: number }>();
  const context = useEntryContext(of);
  const filled = regions.filter(({ code }) => (values[code] ?? '').trim() !== '');
  const post = usePost<EntryBody, UploadDto>('/entries', (upload) => {
    setValues({});
    navigate(hrefTo(`/data/uploads/${upload.id}`));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (filled.length === 0) return;
        post.mutate({
          indicator: of.indicator,
          period: of.period,
          basis: of.basis,
          unit: of.unit,
          rows: filled.map(({ code }) => ({ region: code, value: (values[code] ?? '').trim() })),
        });
      }}
    >
      <EntryTotals values={values} regions={regions} unit={of.unit} />
      <EntryGrid
        of={of}
        regions={regions}
        values={values}
        context={context}
        onChange={setValues}
        onPaste={(text, from) => setPasted({ cells: cellsOf(text), from })}
      />
      {post.isError && <ProblemView error={post.error} />}
      <div className="row entry-actions">
        <Button type="submit" tone="primary" busy={post.isPending} disabled={filled.length === 0}>
          {filled.length === 0 ? words.nothing : words.send(filled.length)}
        </Button>
        <Button disabled={filled.length === 0} onClick={() => setValues({})}>
          {words.clear}
        </Button>
        <span className="muted">{words.kept}</span>
      </div>
      {pasted && (
        <PasteDialog
          {...pasted}
          regions={regions}
          onClose={() => setPasted(undefined)}
          onFill={(block) => {
            const more = block.values.map(({ region, text }) => [region, text] as const);
            setValues({ ...values, ...Object.fromEntries(more) });
            setPasted(undefined);
          }}
        />
      )}
    </form>
  );
}
