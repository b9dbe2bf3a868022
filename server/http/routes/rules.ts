import { createRoute, z } from '@hono/zod-openapi';
import { pageOf } from '#contract/primitives.ts';
import {
  rehearsalBodySchema,
  rehearsalSchema,
  ruleBodySchema,
  ruleSchema,
  ruleStandingSchema,
} from '#contract/rules.ts';
import {
  readRule,
  readRules,
  readRuleStandings,
  readRuleVersions,
} from '../../services/warnings/read-rules.ts';
import { rehearseRule } from '../../services/warnings/rehearse-rule.ts';
import { saveRule } from '../../services/warnings/save-rule.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['rules'];
const params = z.object({ id: z.string() });

export const ruleRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules',
      tags,
      responses: answers(pageOf(ruleSchema), 'Rules, newest versions'),
    }),
    async (c) => {
      const items = await readRules(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules',
      tags,
      request: { body: jsonBody(ruleBodySchema) },
      responses: created(ruleSchema, 'A new rule, judged at once'),
    }),
    async (c) => c.json(await saveRule(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/rules/{id}',
      tags,
      request: { params, body: jsonBody(ruleBodySchema) },
      responses: answers(ruleSchema, 'The next version of a rule'),
    }),
    async (c) => c.json(await saveRule(c.var.ctx, c.req.valid('json'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules/{id}/versions',
      tags,
      request: { params },
      responses: answers(pageOf(ruleSchema), 'Every version of a rule, oldest first'),
    }),
    async (c) => {
      const items = await readRuleVersions(c.var.ctx, c.req.valid('param').id);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules/standings',
      tags,
      responses: answers(pageOf(ruleStandingSchema), 'What each rule could judge today, and why not'),
    }),
    async (c) => {
      const items = await readRuleStandings(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules/{id}',
      tags,
      request: { params },
      responses: answers(ruleSchema, 'One rule in its newest version'),
    }),
    async (c) => c.json(await readRule(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules/rehearse',
      tags,
      request: { body: jsonBody(rehearsalBodySchema) },
      responses: answers(rehearsalSchema, 'What an unsaved rule would have done on history'),
    }),
    async (c) => c.json(await rehearseRule(c.var.ctx, c.req.valid('json')), 200),
  );
