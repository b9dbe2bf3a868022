import { z } from 'zod';
import { checkPack } from '#server/pack/check/check-pack.ts';
import { readJson } from '#server/pack/read/json-file.ts';
import { categorySchema, indicatorSchema, regionSchema, tileSchema } from '#server/pack/schema/catalogue.ts';
import {
  calendarEntrySchema,
  conditionSchema,
  governmentUnitSchema,
  headFields,
  judgementSchema,
  ruleSchema,
  targetSchema,
  taskSchema,
} from '#server/pack/schema/notice.ts';
import { wordingSchema } from '#server/pack/schema/wording.ts';
import type { PackIssue } from './pack-issue.ts';
import { PackError } from './pack-issue.ts';
import type { Pack } from './pack.ts';

const packSchema: z.ZodType<Pack> = z.strictObject({
  ...headFields,
  indicators: z.array(indicatorSchema),
  regions: z.array(regionSchema),
  tiles: z.array(tileSchema),
  groups: z.array(categorySchema),
  industries: z.array(categorySchema),
  targets: z.array(targetSchema),
  conditions: z.array(conditionSchema),
  tasks: z.array(taskSchema),
  units: z.array(governmentUnitSchema),
  calendar: z.array(calendarEntrySchema),
  rules: z.array(ruleSchema),
  judgement: judgementSchema,
  // Stores filled before packs had it hold none.
  wording: wordingSchema.default({}),
});

/** The pack as the JSON text the database keeps. */
export function packContent(pack: Pack): string {
  return JSON.stringify(pack);
}

/**
 * The inverse of packContent, checked as strictly as the files are.
 * Errors: PackError; its file is `content` and its fields are paths, as in `targets.3.region`.
 */
export function parsePackContent(content: string): Pack {
  const issues: PackIssue[] = [];
  const read = readJson('content', content, packSchema, issues);
  if (!read) throw new PackError(issues);
  const faults = checkPack(
    read.value,
    (table, index) => ({ file: `content ${table}.${index}`, line: 0 }),
    () => ({ file: 'content', line: 0 }),
  );
  if (faults.length > 0) throw new PackError(faults);
  return read.value;
}
