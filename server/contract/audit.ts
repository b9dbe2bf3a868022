import { z } from '@hono/zod-openapi';
import { instantSchema, isoDateSchema, pageOf, pageQuery } from './primitives.ts';

export const auditQuerySchema = pageQuery.extend({
  actor: z.string().optional(),
  action: z.string().optional().openapi({ description: 'Whole, or its first part: `upload`.' }),
  subject: z.string().optional().openapi({ example: 'upload:ab12' }),
  from: isoDateSchema.optional().openapi({ description: 'First day, UTC.' }),
  to: isoDateSchema.optional().openapi({ description: 'Last day, UTC.' }),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** One write or export: who, when, what, to what, with what before and after. */
export const auditEntrySchema = z
  .object({
    id: z.number().int(),
    at: instantSchema,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string().openapi({ description: 'SHA-256 over the row and the hash before it.' }),
  })
  .openapi('AuditEntry');
export type AuditEntryDto = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageOf(auditEntrySchema);

export const auditVerificationSchema = z.object({
  verified: z.boolean(),
  fault: z.string().nullable().openapi({ description: 'The first one.' }),
  rows: z.number().int(),
  originals: z.number().int(),
  anchors: z.number().int().openapi({ description: 'Of the log; each names a row as it still is.' }),
  lastHash: z
    .string()
    .openapi({ description: 'Of the newest row: written down elsewhere, it anchors all before it.' }),
});
export type AuditVerificationDto = z.infer<typeof auditVerificationSchema>;

/** What the newest row of the log was on a day. */
export const auditAnchorSchema = z
  .object({
    at: instantSchema,
    row: z.number().int(),
    rowHash: z.string(),
    hash: z.string().openapi({ description: 'SHA-256 over the anchor and the hash of the one before.' }),
  })
  .openapi('AuditAnchor');
export const auditAnchorPageSchema = pageOf(auditAnchorSchema);
