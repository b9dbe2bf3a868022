import type { UploadRow } from '../../db/read/uploads.ts';
import type { Hints } from '../../ingest/hints.ts';

/** What the sender and those who reviewed it said of an upload. */
export function hintsOf(row: Pick<UploadRow, 'hints'>): Hints {
  // Written by stage-upload.ts from hints that were validated then.
  return JSON.parse(row.hints) as Hints;
}

/** The template an upload was read by; undefined for none. */
export function templateOf({
  template_id: id,
  template_name: name,
}: Pick<UploadRow, 'template_id' | 'template_name'>):
  { readonly id: string; readonly name: string } | undefined {
  return id === null ? undefined : { id, name: name ?? id };
}
