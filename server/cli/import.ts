import { basename } from 'node:path';
import { hintsSchema } from '#contract/hints.ts';
import type { UploadDto } from '#contract/uploads.ts';
import { findUpload } from '../db/read/uploads.ts';
import { importFile } from '../services/imports/commit-upload.ts';
import { uploadDto } from '../services/imports/upload-dto.ts';
import { notFound } from '../services/errors.ts';
import { progressLine } from './progress-line.ts';
import { parseOptions, pathArgument, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

const OPTIONS = {
  commit: { type: 'boolean' },
  json: { type: 'boolean' },
  'accept-warnings': { type: 'boolean' },
  reason: { type: 'string' },
  region: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  indicator: { type: 'string' },
  'no-template': { type: 'boolean' },
} as const;

/** A smaller file is done before its progress could be read. */
const SMALL_FILE = 1024 * 1024;

/** Reads a file in, says what was understood and what it would change; with --commit writes the good cells. */
export const importCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const path = pathArgument(positionals);
  const { region, period, unit, indicator } = values;
  const hints = hintsSchema.parse({ region, period, unit, indicator });
  const template = values['no-template'] === true ? ('none' as const) : undefined;
  return withDeps(environment, async (ctx) => {
    const kept = await ctx.files.keepFile(path);
    const file = { name: basename(path), ...kept, hints, origin: 'reported' as const, template };
    const accept = values['accept-warnings'] === true ? ('all-warnings' as const) : [];
    const request = values.commit === true ? { accept, reason: values.reason } : undefined;
    const line = kept.size < SMALL_FILE ? undefined : progressLine(process.stderr);
    const telling = line ? { ...ctx, progress: line.report } : ctx;
    const { publicId, committed } = await importFile(telling, file, request).finally(() => line?.end());
    const row = await findUpload(ctx.store.read, publicId);
    if (!row) throw notFound('upload', publicId);
    const upload = uploadDto(row);
    if (values.json === true)
      process.stdout.write(`${JSON.stringify({ ...upload, committed: committed ?? null })}\n`);
    else report(upload, committed);
    return upload.state === 'refused' ? 1 : 0;
  });
};

function report(
  upload: UploadDto,
  committed: { written: number; held: number; version: number } | undefined,
): void {
  const { summary, recognised, file } = upload;
  const lines = [
    `${file.name}  ${file.encoding}  ${recognised?.layout ?? '未识别 unrecognised'}  ${recognised?.unit ?? ''}${upload.template ? `  模板 template ${upload.template.name}` : ''}`,
    `数值 cells ${summary.cells}: 新增 added ${summary.added}, 修订 changed ${summary.changed}, 未变 unchanged ${summary.unchanged}, 错误 errors ${summary.errors}, 警告 warnings ${summary.warnings}`,
    committed
      ? `入库 written ${committed.written}, 留待核实 held ${committed.held}, 版本 version ${committed.version}`
      : '未入库（加 --commit 入库）· not committed (add --commit)',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const problem of upload.problems) {
    process.stderr.write(
      `${problem.severity} ${problem.code} ${problem.cell ?? ''}: ${problem.message} ${problem.fix} · ${problem.messageEn} ${problem.fixEn}\n`,
    );
  }
  const more = upload.problemsTotal - upload.problems.length;
  if (more > 0) process.stderr.write(`… ${more} more\n`);
}
