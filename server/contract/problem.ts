import { z } from '@hono/zod-openapi';

export const problemItemSchema = z.object({
  pointer: z.string().openapi({
    description: 'JSON pointer, query parameter or cell the error is at; empty for the whole request.',
  }),
  code: z.string(),
  message: z.string(),
});

/** RFC 9457 problem details: the one shape of every error. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.string(),
    errors: z.array(problemItemSchema),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problemSchema>;
export type ProblemItem = z.infer<typeof problemItemSchema>;

/** Codes of errors of the interface itself; problems of a sheet have their own list. Stable. */
export const PROBLEM_CODES = [
  'request.invalid',
  'request.method',
  'request.too.large',
  'request.too.many',
  'request.too.slow',
  'request.media.type',
  'request.unauthorised',
  'request.forbidden',
  'sign.in.refused',
  'sign.in.locked',
  'sign.in.code',
  'sign.in.provider',
  'sign.in.lost',
  'sign.in.unknown',
  'password.first',
  'not.found',
  'conflict',
  'upload.already.committed',
  'upload.not.committed',
  'upload.moved',
  'upload.refused',
  'reason.required',
  'restore.refused',
  'template.unread',
  'template.empty',
  'warning.closed',
  'warning.not.clear',
  'warning.same.person',
  'warning.not.closing',
  'silence.over',
  'message.not.dead',
  'return.no.window',
  'return.decided',
  'slip.out.of.turn',
  'report.issued',
  'report.not.ready',
  'two.persons',
  'setting.needs.people',
  'proposal.decided',
  'release.out.of.turn',
  'release.embargo',
  'idempotency.mismatch',
  'idempotency.done',
  'store.full',
  'store.read.only',
  'store.busy',
  'store.damaged',
  'store.unreachable',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
