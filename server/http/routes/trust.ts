import { createRoute, z } from '@hono/zod-openapi';
import { releaseSchema, releaseStepBodySchema } from '#contract/release.ts';
import { ruleSchema } from '#contract/rules.ts';
import {
  makersSchema,
  newRuleProposalSchema,
  refusalBodySchema,
  ruleProposalListSchema,
  ruleProposalSchema,
  trustChoiceSchema,
  trustSettingsSchema,
} from '#contract/trust.ts';
import { findUpload } from '../../db/read/uploads.ts';
import { notFound } from '../../services/errors.ts';
import { readRelease, stepRelease } from '../../services/release/release-upload.ts';
import { madeBy } from '../../services/trust/second-person.ts';
import { readTrust, setTrust } from '../../services/trust/settings.ts';
import {
  approveRule,
  proposeRule,
  readRuleProposals,
  refuseRule,
} from '../../services/warnings/propose-rule.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['trust'];
const params = z.object({ id: z.string() });

export const trustRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/trust',
      tags,
      responses: answers(trustSettingsSchema, 'What the bureau chose about who checks whom'),
    }),
    async (c) => c.json(await readTrust(c.var.ctx), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/trust',
      tags,
      request: { body: jsonBody(trustChoiceSchema) },
      responses: answers(trustSettingsSchema, 'Chosen anew; it holds at once'),
    }),
    async (c) => c.json(await setTrust(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/makers',
      tags,
      request: { params },
      responses: answers(makersSchema, 'Who made the upload, and whether somebody else has to commit it'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { read } = c.var.ctx.store;
      if (!(await findUpload(read, id))) throw notFound('upload', id);
      const { isAsked, makers } = await madeBy(read, 'commit', `upload:${id}`);
      return c.json({ makers: [...makers], other: isAsked }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/release',
      tags,
      request: { params },
      responses: answers(releaseSchema, 'How far the upload is on the way to be public'),
    }),
    async (c) => c.json(await readRelease(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/release',
      tags,
      request: { params, body: jsonBody(releaseStepBodySchema) },
      responses: answers(releaseSchema, 'One step further, or sent back'),
    }),
    async (c) => c.json(await stepRelease(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/rule-proposals',
      tags,
      responses: answers(ruleProposalListSchema, 'Changes of rules: those that wait, then those decided'),
    }),
    async (c) => {
      const items = await readRuleProposals(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rule-proposals',
      tags,
      request: { body: jsonBody(newRuleProposalSchema) },
      responses: created(ruleProposalSchema, 'Written down; nothing is judged by it yet'),
    }),
    async (c) => c.json(await proposeRule(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rule-proposals/{id}/approve',
      tags,
      request: { params },
      responses: answers(ruleSchema, 'In force, and judged by at once'),
    }),
    async (c) => c.json(await approveRule(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rule-proposals/{id}/refuse',
      tags,
      request: { params, body: jsonBody(refusalBodySchema) },
      responses: answers(ruleProposalSchema, 'Put aside, with a reason'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await refuseRule(c.var.ctx, id, c.req.valid('json').reason), 200);
    },
  );
