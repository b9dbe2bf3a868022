import { createRoute, z } from '@hono/zod-openapi';
import {
  categorySchema,
  governmentUnitSchema,
  indicatorSchema,
  packSchema,
  regionSchema,
} from '#contract/catalogue.ts';
import { isoDateSchema, pageOf } from '#contract/primitives.ts';
import { isRegionValid } from '#domain/catalogue.ts';
import { answers, createRouter } from '../openapi.ts';

const tags = ['catalogue'];

function whole<T>(items: T[]): { items: T[]; total: number; next: string | null } {
  return { items, total: items.length, next: null };
}

/** The catalogues of the pack in force. */
export const catalogueRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/packs',
      tags,
      responses: answers(pageOf(packSchema), 'The pack this database was filled from'),
    }),
    (c) => {
      const { id, nameZh, nameEn, document, documentTitle, issuer, issued, year, cityRegion, timeZone } =
        c.var.ctx.catalogue.pack;
      const pack = {
        id,
        nameZh,
        nameEn,
        document,
        documentTitle,
        issuer,
        issued,
        year,
        cityRegion,
        timeZone,
      };
      return c.json(whole([pack]), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/indicators',
      tags,
      responses: answers(pageOf(indicatorSchema), 'Every indicator'),
    }),
    (c) =>
      c.json(
        whole(
          c.var.ctx.catalogue.pack.indicators.map((each) => ({
            code: each.code,
            nameZh: each.nameZh,
            nameEn: each.nameEn,
            measure: each.measure,
            usualBasis: each.usualBasis,
            unit: each.displayUnit,
            decimals: each.decimals,
            direction: each.direction,
            frequency: each.frequency,
            dueDays: each.dueDays ?? null,
            agency: each.agency,
            definitionZh: each.definitionZh,
            definitionEn: each.definitionEn,
            scoredByDistrict: each.scoredByDistrict,
            cohortFrom: each.cohortFrom ?? null,
          })),
        ),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/regions',
      tags,
      request: { query: z.object({ on: isoDateSchema.optional() }) },
      responses: answers(pageOf(regionSchema), 'Every region, or those in force on a day'),
    }),
    (c) => {
      const { on } = c.req.valid('query');
      const regions = c.var.ctx.catalogue.pack.regions.filter(
        (each) => on === undefined || isRegionValid(each, on),
      );
      return c.json(
        whole(
          regions.map((each) => ({
            code: each.code,
            nameZh: each.nameZh,
            fullName: each.fullName,
            shortName: each.shortName,
            nameEn: each.nameEn,
            aliases: [...each.aliases],
            kind: each.kind,
            area: each.area,
            order: each.order,
            validFrom: each.validFrom ?? null,
            validTo: each.validTo ?? null,
            overlaps: [...each.overlaps],
          })),
        ),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/groups',
      tags,
      responses: answers(pageOf(categorySchema), 'Groups of people; they overlap and are never summed'),
    }),
    (c) => c.json(whole(c.var.ctx.catalogue.pack.groups.map(named)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/industries',
      tags,
      responses: answers(pageOf(categorySchema), 'Industries, GB/T 4754 letters'),
    }),
    (c) => c.json(whole(c.var.ctx.catalogue.pack.industries.map(named)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/units',
      tags,
      responses: answers(pageOf(governmentUnitSchema), 'Lead and responsible units of the notice'),
    }),
    (c) =>
      c.json(
        whole(
          c.var.ctx.catalogue.pack.units.map(({ slug, nameZh, fullName, nameEn, kind }) => ({
            slug,
            nameZh,
            fullName,
            nameEn,
            kind,
          })),
        ),
        200,
      ),
  );

function named({ code, nameZh, nameEn }: { code: string; nameZh: string; nameEn: string }) {
  return { code, nameZh, nameEn };
}
