import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS, exportQuerySchema, type ExportFormat, type ExportQuery } from '#contract/outputs.ts';
import { recordExport } from '../services/audit/record-export.ts';
import type { Ctx } from '../services/context.ts';
import { exportValues } from '../services/outputs/export-values.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

const OPTIONS = { format: { type: 'string' }, out: { type: 'string' } } as const;

/** Writes the values a query names to stdout or a file: `export 'indicator=urban-new-jobs&from=2020-01'`. */
export const exportCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const query = queryArgument(positionals);
  const format = formatArgument(values.format ?? 'csv');
  const { out } = values;
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new UsageError('工作簿请写到文件：--out 文件名 · write a workbook to a file: --out FILE');
  }
  return withDeps(environment, async (ctx) => {
    const { body } = await exportValues(ctx, query, format);
    if (out === undefined) await pipeline(Readable.from(body), process.stdout, { end: false });
    else await pipeline(Readable.from(body), createWriteStream(out));
    await noteExport(ctx, query, format);
    return 0;
  });
};

/** The log has it; where it cannot be written the values are out all the same, and that is said. */
async function noteExport(ctx: Ctx, query: ExportQuery, format: ExportFormat): Promise<void> {
  try {
    await recordExport(ctx, 'export', { ...query, format });
  } catch (error) {
    ctx.log.warn({ err: error }, 'export not in the audit log');
  }
}

function queryArgument(positionals: readonly string[]): ExportQuery {
  const [text, extra] = positionals;
  if (text === undefined || extra !== undefined) {
    throw new UsageError(
      "需要正好一个查询，如 'indicator=urban-new-jobs&from=2020-01' · exactly one query is needed",
    );
  }
  const parsed = exportQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(text)));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(`查询里有不合要求的内容 · some of the query is not as expected: ${faults.join('; ')}`);
}

function formatArgument(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each === text);
  if (format) return format;
  throw new UsageError(`没有这种格式 · no such format: ${text} (${EXPORT_FORMATS.join(', ')})`);
}
