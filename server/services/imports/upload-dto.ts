import { z } from 'zod';
import { hintsSchema } from '#contract/hints.ts';
import {
  importProblemSchema,
  recognisedSchema,
  uploadStateSchema,
  uploadSummarySchema,
  type UploadDto,
  type UploadListItem,
} from '#contract/uploads.ts';
import type { UploadRow } from '../../db/read/uploads.ts';
import { acceptedOf } from './accept.ts';
import { hintsOf, templateOf } from './hints-of.ts';

/** A stored upload as other programs see it. */
export function uploadDto(row: UploadRow): UploadDto {
  return {
    ...uploadListItem(row),
    recognised: row.recognised === null ? null : recognisedSchema.parse(JSON.parse(row.recognised)),
    problems: z.array(importProblemSchema).parse(JSON.parse(row.problems)),
    accepted: acceptedOf(row),
    corrections: [...(hintsOf(row).corrections ?? [])],
    hints: hintsSchema.parse(hintsOf(row)),
  };
}

/** The same without its long parts. */
export function uploadListItem(row: UploadRow): UploadListItem {
  return {
    id: row.public_id,
    state: uploadStateSchema.parse(row.state),
    file: { name: row.file_name, bytes: row.bytes, sha256: row.sha256, encoding: row.encoding },
    summary: uploadSummarySchema.parse(JSON.parse(row.summary)),
    problemsTotal: row.problems_total,
    createdAt: row.created_at,
    createdBy: row.created_by,
    committedVersion: row.committed_version,
    baseVersion: row.base_version,
    sample: row.origin === 'sample',
    template: templateOf(row) ?? null,
  };
}
