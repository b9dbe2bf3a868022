import { TOTAL } from '#domain/catalogue.ts';
import type { IsoDate } from '#domain/period.ts';
import type { Origin, PackIssue } from '#server/pack/pack-issue.ts';
import type { Pack, PackTable } from '#server/pack/pack.ts';

/** Where an item of a table stands. */
export type OriginOf = (table: PackTable, index: number) => Origin;

/** Codes used twice, reserved codes, and names or aliases that two items of a dimension share. */
export function checkNames(pack: Pack, originOf: OriginOf): PackIssue[] {
  const keys: [Exclude<PackTable, 'tiles'>, string, readonly string[]][] = [
    ['indicators', 'code', pack.indicators.map(({ code }) => code)],
    ['regions', 'code', pack.regions.map(({ code }) => code)],
    ['groups', 'code', pack.groups.map(({ code }) => code)],
    ['industries', 'code', pack.industries.map(({ code }) => code)],
    ['targets', 'id', pack.targets.map(({ id, version }) => `${id}@${version}`)],
    ['conditions', 'id', pack.conditions.map(({ id }) => id)],
    ['tasks', 'no', pack.tasks.map(({ no }) => String(no))],
    ['units', 'slug', pack.units.map(({ slug }) => slug)],
    ['calendar', 'id', pack.calendar.map(({ id }) => id)],
    ['rules', 'id', pack.rules.map(({ id }) => id)],
  ];
  const expected = {
    zh: `未用过的代码，且不是保留的 ${TOTAL}`,
    en: `a code not used before, and not the reserved ${TOTAL}`,
  };
  const codeIssues = keys.flatMap(([table, field, values]) =>
    values.flatMap((found, index) =>
      values.indexOf(found) === index && found !== TOTAL
        ? []
        : [{ ...originOf(table, index), field, found, expected }],
    ),
  );
  return [...codeIssues, ...DIMENSIONS.flatMap((table) => checkAliases(pack, table, originOf))];
}

const DIMENSIONS = ['indicators', 'regions', 'groups', 'industries'] as const;

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly fullName?: string;
  readonly shortName?: string;
  readonly validFrom?: IsoDate | undefined;
  readonly validTo?: IsoDate | undefined;
}

function checkAliases(pack: Pack, table: (typeof DIMENSIONS)[number], originOf: OriginOf): PackIssue[] {
  const owners = new Map<string, Named[]>();
  const issues: PackIssue[] = [];
  pack[table].forEach((item: Named, index) => {
    for (const [name, field] of namesOf(item)) {
      const earlier = owners.get(name) ?? [];
      const other = earlier.find((owner) => owner.code !== item.code && areInForceTogether(owner, item));
      if (other) {
        const expected = {
          zh: `不与 ${other.code}（${other.nameZh}）相同的名称`,
          en: `a name that ${other.code} (${other.nameEn}) does not have`,
        };
        issues.push({ ...originOf(table, index), field, found: name, expected });
      }
      owners.set(name, [...earlier, item]);
    }
  });
  return issues;
}

/** Every name an item goes by, as compared: trimmed, lower case; the first field that gives it. */
function namesOf(item: Named): Map<string, string> {
  const names = new Map<string, string>();
  const given: [string | undefined, string][] = [
    [item.code, 'code'],
    [item.nameZh, 'nameZh'],
    [item.nameEn, 'nameEn'],
    [item.fullName, 'fullName'],
    [item.shortName, 'shortName'],
    ...item.aliases.map((alias): [string, string] => [alias, 'aliases']),
  ];
  for (const [name, field] of given) {
    const key = name?.trim().toLowerCase();
    if (key !== undefined && !names.has(key)) names.set(key, field);
  }
  return names;
}

function areInForceTogether(a: Named, b: Named): boolean {
  return (
    (a.validTo === undefined || b.validFrom === undefined || b.validFrom < a.validTo) &&
    (b.validTo === undefined || a.validFrom === undefined || a.validFrom < b.validTo)
  );
}
