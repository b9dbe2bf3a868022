import { basename } from 'node:path';
import type { Target } from '#domain/target.ts';
import { checkNames } from '#server/pack/check/names.ts';
import { checkReferences } from '#server/pack/check/references.ts';
import { checkSense } from '#server/pack/check/sense.ts';
import { checkTargetUnits } from '#server/pack/check/target-units.ts';
import { readTable } from '#server/pack/read/table.ts';
import { readTextFile } from '#server/pack/read/text-file.ts';
import { TARGETS } from '#server/pack/schema/tables.ts';
import type { PackIssue } from './pack-issue.ts';
import { PackError } from './pack-issue.ts';
import type { Pack, PackTable } from './pack.ts';

/**
 * Targets of other years and places from a table with the columns of the pack's own targets.csv.
 * Errors: PackError with every fault; also for a target the pack has itself (same id, or same indicator, region and
 * year), so that nothing stands twice.
 */
export function loadPublishedTargets(file: string, pack: Pack): Target[] {
  const issues: PackIssue[] = [];
  const name = basename(file);
  const content = readTextFile(file, issues) ?? '';
  const located = issues.length > 0 ? [] : readTable({ ...TARGETS, file: name }, content, issues);
  if (issues.length > 0) throw new PackError(issues);
  const targets = located.map(({ value }) => value.target);
  const originOf = (table: PackTable, index: number): { file: string; line: number } => ({
    file: name,
    line: table === 'targets' ? (located[index]?.line ?? 0) : 0,
  });
  const withThese: Pack = { ...pack, targets };
  const own = new Set(pack.targets.flatMap((target) => [target.id, keyOf(target)]));
  const twice = targets.flatMap((target, index) =>
    own.has(target.id) || own.has(keyOf(target))
      ? [
          {
            ...originOf('targets', index),
            field: 'id',
            found: target.id,
            expected: { zh: '依据包中没有的目标', en: 'a target the pack does not have' },
          },
        ]
      : [],
  );
  const faults = [
    ...twice,
    ...checkTargetUnits(located, pack.indicators),
    ...checkNames(withThese, originOf),
    ...checkReferences(withThese, originOf),
    ...checkSense(withThese, originOf),
  ];
  if (faults.length > 0) throw new PackError(faults);
  return targets;
}

function keyOf({ indicator, region, year }: Target): string {
  return `${indicator} ${region} ${year}`;
}
