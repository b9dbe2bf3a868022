import type { z } from 'zod';
import type { unitRefSchema } from '#contract/tasks.ts';
import type { Ctx } from '../context.ts';

export type UnitRef = z.infer<typeof unitRefSchema>;

/** A unit by its slug or any of its names; a unit the pack does not know goes by the name it was given. */
export function unitOfName(ctx: Ctx, name: string): UnitRef {
  const wanted = name.trim();
  const found = ctx.catalogue.pack.units.find(({ slug, nameZh, fullName, nameEn }) =>
    [slug, nameZh, fullName, nameEn].some(
      (each) => each !== '' && each.toLowerCase() === wanted.toLowerCase(),
    ),
  );
  if (!found) return { slug: wanted, nameZh: wanted, nameEn: wanted };
  return { slug: found.slug, nameZh: found.nameZh, nameEn: found.nameEn };
}
