import { randomBytes } from 'node:crypto';
import { recordAudit } from '../../db/write/audit.ts';
import { putTemplate } from '../../db/write/reading-templates.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Hints } from '../../ingest/hints.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import { learnable, type TemplateHints } from '../../ingest/template-hints.ts';
import { withoutPeriods } from '../../ingest/words/period-text.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';

/** A correction to be kept for the next sheets of its source. */
export interface NewTemplate {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly hints: TemplateHints;
}

/**
 * What is to be remembered of a correction. Errors: template.unread when the file cannot be read even so;
 * template.empty when it says nothing that holds for another month.
 */
export function newTemplate(
  { read, hints }: { readonly read: ReadResult; readonly hints: Hints },
  { fileName, name }: { readonly fileName: string; readonly name?: string | undefined },
): NewTemplate {
  const { recognised, refused, fingerprint } = read;
  if (!recognised || refused || fingerprint === '') {
    throw new AppError(
      'template.unread',
      '照这样改仍读不出，未记住 · it cannot be read so either; nothing was kept',
    );
  }
  const learnt = learnable(hints, recognised);
  if (!learnt) {
    throw new AppError(
      'template.empty',
      '这次改正里没有下月还用得上的内容（期间和地区不记）· nothing of it holds for another month; periods and regions are not kept',
    );
  }
  const id = randomBytes(8).toString('hex');
  return {
    id,
    name: name ?? usualName(fileName, recognised.tables[0]?.title ?? ''),
    fingerprint,
    hints: learnt,
  };
}

const LONGEST_NAME = 60;

// What the sheet is called without its month; the file where it has no title.
function usualName(fileName: string, title: string): string {
  const stem = fileName.replace(/\.[^.]+$/, '');
  const short = (text: string): string =>
    withoutPeriods(text)
      .replace(/[(（][^()（）]*[)）]/g, '')
      .replace(/[\s_\-—]+$/, '')
      .trim()
      .slice(0, LONGEST_NAME);
  return short(title) || short(stem) || stem;
}

/** Keeps a template in the place of any other of its source, with its line in the audit. */
export async function rememberTemplate(ctx: Ctx, tx: Tx, template: NewTemplate): Promise<void> {
  const { id, name, fingerprint, hints } = template;
  const at = ctx.clock.now();
  await putTemplate(tx, {
    id,
    name,
    fingerprint,
    hints: JSON.stringify(hints),
    created_at: at,
    created_by: ctx.actor,
  });
  await recordAudit(tx, {
    at,
    actor: ctx.actor,
    action: 'template.remember',
    subject: `template:${id}`,
    detail: { name, hints },
  });
}
