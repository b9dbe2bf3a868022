import { createRoute, z } from '@hono/zod-openapi';
import { DECOMPOSITION_DIMENSIONS, decompositionSchema } from '#contract/decomposition.ts';
import { cascadeSchema } from '#contract/cascade.ts';
import { attainmentSchema, newTargetSchema, overviewSchema, targetSchema } from '#contract/judgement.ts';
import { asOfQuery, monthSchema, pageOf, periodSchema } from '#contract/primitives.ts';
import { SCORE_BASES, schemeListSchema, scoresSchema } from '#contract/scores.ts';
import { endMonth, monthOf, parsePeriodId } from '#domain/period.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
import { resolveAsOf } from '../../services/as-of.ts';
import { refusedAt } from '../../services/errors.ts';
import { cascadeTarget } from '../../services/judging/cascade-target.ts';
import { decomposeTarget } from '../../services/judging/decompose-target.ts';
import { listSchemes, scoreRegions } from '../../services/judging/score-regions.ts';
import { judgeTargets } from '../../services/judging/judge-targets.ts';
import { getOverview } from '../../services/overview/get-overview.ts';
import { listVersionsOf, setTarget, targetDto } from '../../services/set-target.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['judgement'];
const yearSchema = z.coerce.number().int().min(1990).max(2100);

export const judgementRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/schemes',
      tags,
      responses: answers(schemeListSchema, 'Assessment schemes as data, each with its source'),
    }),
    (c) => {
      const items = listSchemes();
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/scores',
      tags,
      request: {
        query: z
          .object({
            scheme: z.string(),
            period: monthSchema,
            against: z.enum(SCORE_BASES).default('schedule'),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(scoresSchema, 'Every region’s points by a scheme, with their working and ranks'),
    }),
    async (c) => c.json(await scoreRegions(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/targets',
      tags,
      request: {
        query: z
          .object({
            year: yearSchema.optional(),
            region: z.string().optional(),
            indicator: z.string().optional(),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(pageOf(targetSchema), 'The newest known version of each target'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const { year, region, indicator, asOf } = c.req.valid('query');
      const known = await resolveAsOf(ctx.store.read, asOf, ctx.clock.today());
      const versions = await listTargetVersions(ctx.store.read, {
        year,
        region: region === undefined ? undefined : ctx.catalogue.region(region).code,
        indicator: indicator === undefined ? undefined : ctx.catalogue.indicator(indicator).code,
        asOf: known.version,
      });
      const newest = [...new Map(versions.map((target) => [target.id, target])).values()];
      return c.json(
        { items: newest.map((target) => targetDto(ctx, target)), total: newest.length, next: null },
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/targets',
      tags,
      request: { body: jsonBody(newTargetSchema) },
      responses: created(targetSchema, 'A target, or the next version of one'),
    }),
    async (c) => c.json(await setTarget(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/targets/cascade',
      tags,
      request: {
        query: z.object({ indicator: z.string(), year: yearSchema.optional() }).extend(asOfQuery.shape),
      },
      responses: answers(cascadeSchema, 'The city’s target beside those of its districts'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const { indicator, year = ctx.catalogue.pack.year, asOf } = c.req.valid('query');
      return c.json(await cascadeTarget(ctx.store.read, ctx, { indicator, year, asOf }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/targets/{id}/versions',
      tags,
      request: { params: z.object({ id: z.string() }) },
      responses: answers(pageOf(targetSchema), 'Every version of one target, oldest first'),
    }),
    async (c) => {
      const items = await listVersionsOf(c.var.ctx, c.req.valid('param').id);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attainment',
      tags,
      request: {
        query: z
          .object({
            year: yearSchema.optional(),
            period: periodSchema.optional(),
            region: z.string().optional(),
            indicator: z.string().optional(),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(attainmentSchema, 'Targets judged at a month, as known on a day'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const { year, period, region, indicator, asOf } = c.req.valid('query');
      const items = await judgeTargets(ctx.store.read, ctx, {
        ...monthAsked(year, period, ctx.catalogue.pack.year),
        regions: region === undefined ? undefined : [ctx.catalogue.region(region).code],
        indicators: indicator === undefined ? undefined : [ctx.catalogue.indicator(indicator).code],
        asOf,
      });
      return c.json({ items }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attainment/decomposition',
      tags,
      request: {
        query: z
          .object({
            target: z.string(),
            period: monthSchema.optional(),
            by: z.enum(DECOMPOSITION_DIMENSIONS).default('region'),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(decompositionSchema, 'Who owes the gap: closes to the whole'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const { target, period, by, asOf } = c.req.valid('query');
      const { year, month } = monthAsked(undefined, period, ctx.catalogue.pack.year);
      const question = { target, period: monthOf(year, month), by, asOf };
      return c.json(await decomposeTarget(ctx.store.read, ctx, question), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/overview',
      tags,
      request: {
        query: z
          .object({ period: monthSchema.optional(), region: z.string().optional() })
          .extend(asOfQuery.shape),
      },
      responses: answers(overviewSchema, 'Everything the overview screen shows'),
    }),
    async (c) => c.json(await getOverview(c.var.ctx, c.req.valid('query')), 200),
  );

/** The month a question is about: the period's last one, the year's December, or the pack's. */
function monthAsked(
  year: number | undefined,
  id: string | undefined,
  packYear: number,
): { year: number; month: number } {
  const period = id === undefined ? undefined : parsePeriodId(id);
  const month = period ? endMonth(period) : monthOf(year ?? packYear, 12);
  if (year !== undefined && month.year !== year) {
    throw refusedAt(
      'period',
      'range',
      '期间不在所给年份内 · the period is not in that year',
      `${String(id)} ∉ ${year}`,
    );
  }
  return { year: month.year, month: month.month };
}
