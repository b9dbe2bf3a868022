import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RegionDto } from '#contract/catalogue.ts';
import { useNames } from '#client/api/names.ts';
import { useT } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { placeBlock } from './pasted-block.ts';
import type { PastedBlock } from './pasted-block.ts';

interface PasteDialogProps {
  readonly cells: readonly (readonly string[])[];
  readonly from: number;
  readonly regions: readonly RegionDto[];
  readonly onFill: (block: PastedBlock) => void;
  readonly onClose: () => void;
}

/** Says where a pasted block would go before it goes there: by names, or from which region to which. */
export function PasteDialog({ cells, from, regions, onFill, onClose }: PasteDialogProps): ReactNode {
  const t = useT();
  const uploadTexts = useUploadWords();
  const entryTexts = useEntryWords();
  const names = useNames();
  const words = entryTexts.paste;
  const [column, setColumn] = useState(0);
  const block = placeBlock(cells, { regions, from }, column);
  const [first, last] = [block.values[0], block.values.at(-1)];
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{uploadTexts.actions.cancel}</Button>
          <Button tone="primary" disabled={block.values.length === 0} onClick={() => onFill(block)}>
            {words.fill(block.values.length)}
          </Button>
        </>
      }
    >
      {first === undefined || last === undefined ? (
        <p>{words.nothing}</p>
      ) : (
        <p>
          {block.byName
            ? words.byName(block.values.length)
            : words.byOrder(names.region(first.region), names.region(last.region), block.values.length)}
        </p>
      )}
      {first && (
        <p className="muted">
          {block.values
            .slice(0, SHOWN)
            .map(({ region, text }) => words.pair(names.region(region), text === '' ? words.blank : text))
            .join(t.terms.semicolon)}
          {block.values.length > SHOWN && ' …'}
        </p>
      )}
      {block.unmatched.length > 0 && (
        <p className="entry-off">{words.unmatched(block.unmatched.join(t.terms.listComma))}</p>
      )}
      {block.leftOver > 0 && <p className="entry-off">{words.leftOver(block.leftOver)}</p>}
      {block.columns.length > 1 && (
        <Field label={words.column}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={column}
              onChange={(event) => setColumn(Number(event.target.value))}
            >
              {block.columns.map(({ at, sample }, each) => (
                <option key={at} value={each}>
                  {words.columnOf(at + 1, sample)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Dialog>
  );
}

const SHOWN = 4;
