import { templateFor } from '../../db/read/reading-templates.ts';
import type { Hints } from '../../ingest/hints.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import { hintsFromTemplate, saysReading, type TemplateHints } from '../../ingest/template-hints.ts';
import type { Ctx } from '../context.ts';

/** A file as it was read, and by what. */
export interface ReadByTemplate {
  readonly read: ReadResult;
  readonly hints: Hints;
  readonly template: { readonly id: string; readonly name: string } | undefined;
}

/**
 * Reads a file again by the template of its source. As it was read when there is none, when the sender said how it is
 * to be read, or when the template does not fit it; that it did not is then a note.
 */
export async function applyTemplate(
  ctx: Ctx,
  plain: { readonly read: ReadResult; readonly hints: Hints },
  again: (hints: Hints) => Promise<ReadResult>,
): Promise<ReadByTemplate> {
  const { read, hints } = plain;
  const unchanged = { read, hints, template: undefined };
  if (read.fingerprint === '' || saysReading(hints)) return unchanged;
  const row = await templateFor(ctx.store.read, read.fingerprint);
  if (!row) return unchanged;
  // Written by remember-template.ts.
  const learnt = JSON.parse(row.hints) as TemplateHints;
  const { recognised, batch } = read;
  const sheetNames = Array.from(batch.sheetNames, (name?: string) => name ?? '');
  const used = hintsFromTemplate(learnt, hints, { recognised, sheetNames });
  const reread = used && (await again(used));
  if (used && reread && !(reread.refused && !read.refused)) {
    return { read: reread, hints: used, template: { id: row.id, name: row.name } };
  }
  read.problems.add({ code: 'template.misfit', details: { found: row.name } });
  return unchanged;
}
