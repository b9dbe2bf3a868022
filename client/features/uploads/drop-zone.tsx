import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { parsePeriodId } from '#domain/period.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { HintFields } from './hint-fields.tsx';
import { NO_HINTS } from './send-file.ts';
import { SendList } from './send-list.tsx';
import { useSendQueue } from './use-send-queue.ts';

/** Takes a file by dragging, by keyboard or by the picker, and leads to its review. */
export function DropZone(): ReactNode {
  const texts = useUploadWords();
  const { hrefTo } = useView();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);
  const [hints, setHints] = useState(NO_HINTS);
  const queue = useSendQueue((upload) => navigate(hrefTo(`/data/uploads/${upload.id}`)));
  const words = texts.drop;
  const periodOk = hints.period.trim() === '' || parsePeriodId(hints.period.trim()) !== undefined;
  const blocked = queue.busy || !periodOk;

  function take(files: FileList | null): void {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0 && !blocked) queue.send(chosen, hints);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <section className="card drop-card" aria-label={words.title}>
      <div
        className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {queue.busy ? (
          <SendList files={queue.files} />
        ) : (
          <>
            <p className="drop-text">
              {over ? words.over : words.text}{' '}
              <label className="button button-primary">
                {words.choose}
                <input
                  type="file"
                  className="visually-hidden"
                  multiple
                  accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.et,.html,.htm,text/csv"
                  disabled={blocked}
                  onChange={(event) => {
                    take(event.target.files);
                    event.target.value = '';
                  }}
                />
              </label>
            </p>
            <p className="muted">{words.accepts}</p>
          </>
        )}
      </div>
      <details className="drop-hints">
        <summary>{words.hints}</summary>
        <HintFields
          hints={hints}
          onChange={setHints}
          periodError={periodOk ? undefined : words.periodWrong}
        />
      </details>
      {!queue.busy && queue.files.length > 0 && <SendList files={queue.files} />}
    </section>
  );
}
