import { writeFileSync } from 'node:fs';
import { newReportSchema, type ReportBlock, type ReportDto } from '#contract/reports.ts';
import { recordExport } from '../services/audit/record-export.ts';
import {
  downloadReport,
  draftReport,
  issueReport,
  readReport,
  readReports,
  refreshReport,
  REPORT_FORMATS,
  type ReportFormat,
} from '../services/reports/reports.ts';
import type { Ctx } from '../services/context.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';
import { bodyOf, onlyArgument, printJson, printLine } from './words-of.ts';

const USAGE = `report list [--json] · report draft KIND [PERIOD] [--region R] [--warning ID] [--by NAME]
report show ID [--json] · report check ID · report refresh ID [--by NAME] · report issue ID [--by NAME]
report export ID --out FILE.docx|FILE.xlsx`;

/** Reports: drafting one from the figures, checking, refreshing and issuing it, and its document. */
export const reportCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    by: { type: 'string' },
    region: { type: 'string' },
    warning: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [verb, ...rest] = positionals;
  const { by, out } = values;
  switch (verb) {
    case 'list':
      if (rest.length > 0) throw new UsageError(USAGE);
      return withDeps(environment, async (ctx) => {
        const items = await readReports(ctx);
        if (values.json === true) printJson(items);
        else for (const { id, state, number, title } of items) printLine([id, state, number, title]);
        return 0;
      });
    case 'draft': {
      const [kind, period, extra] = rest;
      if (extra !== undefined) throw new UsageError(USAGE);
      const body = bodyOf(newReportSchema, {
        kind,
        period,
        region: values.region,
        warning: values.warning,
        by,
      });
      return withDeps(environment, async (ctx) => answer(await draftReport(ctx, body)));
    }
    case 'refresh':
    case 'issue': {
      const id = onlyArgument(rest, USAGE);
      const act = verb === 'issue' ? issueReport : refreshReport;
      return withDeps(environment, async (ctx) => answer(await act(ctx, id, { by })));
    }
    case 'show':
    case 'check': {
      const id = onlyArgument(rest, USAGE);
      return withDeps(environment, async (ctx) => {
        const report = await readReport(ctx, id);
        if (verb === 'check') return check(report);
        if (values.json === true) printJson(report);
        else for (const line of textOf(report)) printLine([line]);
        return 0;
      });
    }
    case 'export': {
      const id = onlyArgument(rest, USAGE);
      const format = REPORT_FORMATS.find((each) => out?.endsWith(`.${each}`) === true);
      if (out === undefined || !format) throw new UsageError(USAGE);
      return withDeps(environment, (ctx) => exportTo(ctx, { id, out, format }));
    }
    default:
      throw new UsageError(USAGE);
  }
};

function answer({ id, state, number, title }: ReportDto): number {
  printLine([id, state, number, title]);
  return 0;
}

/** What stands in a draft's way and what moved in it; ends with 1 while it cannot be issued. */
function check({ checks, moved }: ReportDto): number {
  for (const { severity, code, textZh, textEn } of checks) printLine([severity, code, textZh, textEn]);
  for (const { token, was, now } of moved) printLine(['moved', token, was, now]);
  return checks.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function exportTo(
  ctx: Ctx,
  { id, out, format }: { readonly id: string; readonly out: string; readonly format: ReportFormat },
): Promise<number> {
  const { bytes } = await downloadReport(ctx, id, format);
  writeFileSync(out, bytes);
  await recordExport(ctx, `reports/${id}`, { format });
  return 0;
}

function textOf({ title, blocks, tokens }: ReportDto): string[] {
  const texts = new Map(tokens.map(({ id, text }) => [id, text]));
  const said = (parts: readonly (string | { readonly token: string })[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : (texts.get(part.token) ?? ''))).join('');
  return [
    title,
    ...blocks.flatMap((block: ReportBlock): string[] => {
      switch (block.kind) {
        case 'heading':
          return [block.text];
        case 'paragraph':
          return [said(block.parts)];
        case 'table':
          return [
            block.title,
            ...[block.columns, ...block.rows].map((row) => row.map((part) => said([part])).join('｜')),
          ];
        case 'chart':
          return [`（图）${block.title}`];
        default:
          return block satisfies never;
      }
    }),
  ];
}
