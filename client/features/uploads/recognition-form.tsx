import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { ColumnEditor } from './column-editor.tsx';
import { correctionOf, draftOf, headerRowsOf } from './recognition-draft.ts';
import type { Correction, SheetDraft } from './recognition-draft.ts';
import { RememberFields } from './remember-fields.tsx';
import { RowEditor } from './row-editor.tsx';
import { SheetFields } from './sheet-fields.tsx';

export interface RecognitionFormProps {
  readonly upload: UploadDto;
  readonly onDone: () => void;
}

/** Corrects what was recognised, sheet by sheet; the server reads the kept original again. */
export function RecognitionForm({ upload, onDone }: RecognitionFormProps): ReactNode {
  const texts = useUploadWords();
  const words = texts.recognised;
  const [draft, setDraft] = useState(() => draftOf(upload));
  const [remember, setRemember] = useState<{ readonly name: string }>();
  const [zones, setZones] = useState(upload.hints.zones ?? '');
  const post = usePost<Correction, UploadDto>(uploadPath(upload.id, '/recognise'), onDone);
  const change = (sheet: SheetDraft, patch: Partial<SheetDraft>): void =>
    setDraft(draft.map((each) => (each.sheet === sheet.sheet ? { ...each, ...patch } : each)));
  const isWhole = draft.every(({ fields }) => headerRowsOf(fields.headerRows) !== undefined);
  return (
    <form
      className="recognition-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) post.mutate(correctionOf(upload, draft, { remember, zones }));
      }}
    >
      {draft.map((sheet) => (
        <fieldset key={sheet.sheet} className="recognition-sheet">
          <legend>{draft.length > 1 ? <AsWritten>{sheet.sheet}</AsWritten> : words.wholeFile}</legend>
          <SheetFields fields={sheet.fields} onChange={(fields) => change(sheet, { fields })} />
          {sheet.columns.length > 0 && (
            <ColumnEditor draft={sheet.columns} onChange={(columns) => change(sheet, { columns })} />
          )}
          {sheet.rows.length > 0 && (
            <details className="recognised-details">
              <summary>{words.editRows(sheet.rows.length)}</summary>
              <RowEditor draft={sheet.rows} onChange={(rows) => change(sheet, { rows })} />
            </details>
          )}
        </fieldset>
      ))}
      <Field label={words.zones} hint={words.zonesHint}>
        {(control) => (
          <select
            {...control}
            className="select recognition-zones"
            value={zones}
            onChange={(event) => setZones(event.target.value)}
          >
            <option value="">{words.asFile}</option>
            <option value="inside">{words.zonesInside}</option>
            <option value="beside">{words.zonesBeside}</option>
          </select>
        )}
      </Field>
      <RememberFields value={remember} onChange={setRemember} />
      {post.isError && <ProblemView error={post.error} />}
      <div className="row">
        <Button type="submit" tone="primary" busy={post.isPending} disabled={!isWhole}>
          {post.isPending ? words.applying : words.apply}
        </Button>
        <Button onClick={onDone}>{words.cancelEdit}</Button>
      </div>
    </form>
  );
}
