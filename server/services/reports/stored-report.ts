import { z } from 'zod';
import {
  REPORT_KINDS,
  reportBlockSchema,
  reportTokenSchema,
  type ReportBlock,
  type ReportHead,
  type ReportToken,
} from '#contract/reports.ts';
import type { ReportRow } from '../../db/read/reports.ts';
import { printedBlocks } from './left-out.ts';
import type { ReportOf } from './compose/compose-report.ts';

export function blocksOf(row: ReportRow): ReportBlock[] {
  return z.array(reportBlockSchema).parse(JSON.parse(row.blocks));
}

/** What it says and shows: without what somebody left out. */
export function printedBlocksOf(row: ReportRow): ReportBlock[] {
  return printedBlocks(blocksOf(row));
}

export function tokensOfRow(row: ReportRow): ReportToken[] {
  return z.array(reportTokenSchema).parse(JSON.parse(row.tokens));
}

export function kindOf(row: ReportRow): ReportHead['kind'] {
  return z.enum(REPORT_KINDS).parse(row.kind);
}

/** What it is about, to compose it anew. */
export function reportOfRow(row: ReportRow): ReportOf {
  return { kind: kindOf(row), period: row.period, region: row.region, subject: row.subject };
}

export function headDto(row: ReportRow): ReportHead {
  return {
    id: row.id,
    kind: kindOf(row),
    period: row.period,
    region: row.region,
    subject: row.subject,
    title: row.title,
    state: row.issued_at === null ? 'draft' : 'issued',
    number: row.number,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    sha256: row.sha256,
  };
}
