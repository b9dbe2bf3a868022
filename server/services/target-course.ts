import type { NewTarget } from '#contract/judgement.ts';
import { pathFault, type PathFault } from '#domain/schedule.ts';
import { isCeiling, type Target } from '#domain/target.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import { AppError } from './errors.ts';
import { requireExact } from './exact-value.ts';

type Course = Pick<Target, 'path' | 'commit' | 'stretch'>;

/**
 * The monthly path and the marks asked for with a target, in the base unit.
 * Missing: what was not given is undefined: a changed value has no use for the path of the old one.
 * Errors: request.invalid where the target is no running total towards a floor, the path is none, or a mark lies on the
 * wrong side of the value.
 */
export function courseOf(
  input: Pick<NewTarget, 'path' | 'commit' | 'stretch'>,
  target: Pick<Target, 'comparator' | 'evaluation' | 'value'> & { readonly unit: Unit },
): Course {
  const { unit, value } = target;
  const given = [
    ['/path', input.path],
    ['/commit', input.commit],
    ['/stretch', input.stretch],
  ] as const;
  const first = given.find(([, each]) => each !== undefined);
  if (first && (target.evaluation !== 'cumulative' || isCeiling(target))) throw onlyRunningTotals(first[0]);
  const path = input.path?.map((each, index) => requireExact(each, unit, `/path/${index}`));
  const fault = path && pathFault(path, value);
  if (fault) throw pathRefused(fault, path, value, unit);
  const mark = (each: number | undefined, pointer: string): number | undefined =>
    each === undefined ? undefined : requireExact(each, unit, pointer);
  const commit = mark(input.commit, '/commit');
  const stretch = mark(input.stretch, '/stretch');
  if (commit !== undefined && commit > value)
    throw markRefused('/commit', '承诺不能高于目标 · not above the target');
  if (stretch !== undefined && stretch < value)
    throw markRefused('/stretch', '力争不能低于目标 · not below the target');
  return { path, commit, stretch };
}

function onlyRunningTotals(pointer: string): AppError {
  return new AppError(
    'request.invalid',
    '自定进度、承诺和力争只用于累计数下限目标 · only for a running total that is to reach its target',
    [{ pointer, code: 'course.unfit', message: 'evaluation ≠ cumulative' }],
  );
}

const FAULTS: Readonly<Record<PathFault['fault'], string>> = {
  'not-twelve': '须有十二个月 · twelve months are needed',
  'below-zero': '不能为负 · not below zero',
  falls: '累计数不能比上月少 · a running total does not fall',
  'ends-elsewhere': '十二月须等于目标值 · December must be the target’s value',
};

function pathRefused(
  { fault, month }: PathFault,
  path: readonly number[],
  value: number,
  unit: Unit,
): AppError {
  const found = path[month - 1];
  const shown = found === undefined ? `${path.length}` : `${fromBase(found, unit)} ${unit.code}`;
  const expected = fault === 'ends-elsewhere' ? ` ≠ ${fromBase(value, unit)} ${unit.code}` : '';
  return new AppError('request.invalid', `${month} 月：${FAULTS[fault]}`, [
    { pointer: `/path/${Math.max(0, month - 1)}`, code: `path.${fault}`, message: `${shown}${expected}` },
  ]);
}

function markRefused(pointer: string, message: string): AppError {
  return new AppError('request.invalid', message, [{ pointer, code: 'zone.unfit', message }]);
}
