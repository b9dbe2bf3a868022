import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordExport } from '../services/audit/record-export.ts';
import { exportEntries } from '../services/registers/export-entries.ts';
import { importEntries } from '../services/registers/import-entries.ts';
import { readRegisters } from '../services/registers/read-registers.ts';
import { AppError } from '../services/errors.ts';
import type { Ctx } from '../services/context.ts';
import { fileArgument, parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** The notice’s registers: which there are, a sheet into one, one as a sheet. */
export const registerCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    blank: { type: 'boolean' },
  });
  const [verb = '', id, ...rest] = positionals;
  if (verb === 'list') return withDeps(environment, listRegisters);
  if (id === undefined) throw new UsageError('register list · register import ID FILE · register export ID');
  if (verb === 'import') {
    const { path, bytes } = fileArgument(rest);
    return withDeps(environment, (ctx) => importSheet(ctx, id, { name: basename(path), bytes }));
  }
  if (verb !== 'export' || rest.length > 0) throw new UsageError('register list|import|export');
  const format = values.format ?? 'csv';
  if (format !== 'csv' && format !== 'xlsx') throw new UsageError('--format csv|xlsx');
  const { out, blank = false } = values;
  return withDeps(environment, async (ctx) => {
    const { body } = await exportEntries(ctx, id, {}, { format, blank });
    if (out === undefined) await pipeline(Readable.from(body), process.stdout, { end: false });
    else await pipeline(Readable.from(body), createWriteStream(out));
    await recordExport(ctx, `registers/${id}/export`, { format, blank });
    return 0;
  });
};

async function listRegisters(ctx: Ctx): Promise<number> {
  for (const { id, title, entries } of await readRegisters(ctx, undefined)) {
    process.stdout.write(`${id}\t${title.zh}\t${entries}\n`);
  }
  return 0;
}

async function importSheet(
  ctx: Ctx,
  id: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<number> {
  try {
    const { added } = await importEntries(ctx, id, file);
    process.stdout.write(`已登记 registered: ${added}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.errors.length === 0) throw error;
    for (const { message } of error.errors) process.stderr.write(`${message}\n`);
    return 1;
  }
}
