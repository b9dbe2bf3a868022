import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkPack } from '#server/pack/check/check-pack.ts';
import { checkTargetUnits } from '#server/pack/check/target-units.ts';
import { readJson } from '#server/pack/read/json-file.ts';
import type { Located, TableSpec } from '#server/pack/read/table.ts';
import { readTable } from '#server/pack/read/table.ts';
import { readTextFile } from '#server/pack/read/text-file.ts';
import { headSchema, judgementSchema, ruleSchema } from '#server/pack/schema/notice.ts';
import {
  CALENDAR,
  CONDITIONS,
  GROUPS,
  INDICATORS,
  INDUSTRIES,
  REGIONS,
  TARGETS,
  TASKS,
  TILES,
  UNITS_TABLE,
} from '#server/pack/schema/tables.ts';
import { wordingSchema } from '#server/pack/schema/wording.ts';
import type { Origin, PackIssue } from './pack-issue.ts';
import { PackError } from './pack-issue.ts';
import type { Pack, PackTable } from './pack.ts';

const HEAD = 'pack.json';
const RULES = 'rules.json';
const JUDGEMENT = 'judgement.json';
/** The one file a pack may do without: reports then read as they do by default. */
const WORDING = 'reports.json';
const TABLES = [
  CALENDAR,
  CONDITIONS,
  GROUPS,
  INDICATORS,
  INDUSTRIES,
  REGIONS,
  TARGETS,
  TASKS,
  TILES,
  UNITS_TABLE,
];

/** Names of a pack's files, in name order. Anything else in the folder is not read. */
export const PACK_FILES: readonly string[] = [
  HEAD,
  JUDGEMENT,
  RULES,
  WORDING,
  ...TABLES.map(({ file }) => file),
].sort();

/**
 * The pack a folder holds.
 * Errors: PackError with every fault of form (missing files, cells, types); if there is none, with every fault of
 * meaning (codes used twice, names of two things, links to nothing, numbers that cannot be meant).
 */
export function loadPack(folder: string): Pack {
  const issues: PackIssue[] = [];
  const rows = <T>(spec: TableSpec<T>): Located<T>[] => {
    const content = readTextFile(join(folder, spec.file), issues);
    return content === undefined ? [] : readTable(spec, content, issues);
  };
  const json = <T>(file: string, schema: z.ZodType<T>): ReturnType<typeof readJson<T>> => {
    const content = readTextFile(join(folder, file), issues);
    return content === undefined ? undefined : readJson(file, content, schema, issues);
  };
  const head = json(HEAD, headSchema);
  const judgement = json(JUDGEMENT, judgementSchema);
  const wording = existsSync(join(folder, WORDING)) ? json(WORDING, wordingSchema)?.value : {};
  const rules = json(RULES, z.array(ruleSchema));
  const written = rows(TARGETS);
  const located = {
    indicators: rows(INDICATORS),
    regions: rows(REGIONS),
    tiles: rows(TILES),
    groups: rows(GROUPS),
    industries: rows(INDUSTRIES),
    targets: written.map(({ value, ...origin }) => ({ ...origin, value: value.target })),
    conditions: rows(CONDITIONS),
    tasks: rows(TASKS),
    units: rows(UNITS_TABLE),
    calendar: rows(CALENDAR),
    rules: rules?.value.map((value, index) => ({ value, file: RULES, line: rules.lineOf([index]) })) ?? [],
  } satisfies Record<PackTable, readonly Located<unknown>[]>;
  if (!head || !judgement || !rules || !wording || issues.length > 0) throw new PackError(issues);

  const pack: Pack = {
    ...head.value,
    indicators: valuesOf(located.indicators),
    regions: valuesOf(located.regions),
    tiles: valuesOf(located.tiles),
    groups: valuesOf(located.groups),
    industries: valuesOf(located.industries),
    targets: valuesOf(located.targets),
    conditions: valuesOf(located.conditions),
    tasks: valuesOf(located.tasks),
    units: valuesOf(located.units),
    calendar: valuesOf(located.calendar),
    rules: valuesOf(located.rules),
    judgement: judgement.value,
    wording,
  };
  const originOf = (table: PackTable, index: number): Origin => {
    const { file, line } = located[table][index] ?? { file: table, line: 0 };
    return { file, line };
  };
  const faults = [
    ...checkTargetUnits(written, pack.indicators),
    ...checkPack(pack, originOf, (path) => ({ file: HEAD, line: head.lineOf(path) })),
  ];
  if (faults.length > 0) throw new PackError(faults);
  return pack;
}

/** SHA-256 over the pack's files, names and bytes, in name order: another value means the pack changed. */
export function packDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of PACK_FILES) {
    if (file === WORDING && !existsSync(join(folder, file))) continue;
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function valuesOf<T>(located: readonly Located<T>[]): T[] {
  return located.map(({ value }) => value);
}
