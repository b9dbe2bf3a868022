import { describe, expect, test } from 'vitest';
import { commitCounts } from '#client/features/uploads/commit-counts.ts';
import { aChange, anUpload, aProblem } from '../../fixtures.ts';

const upload = anUpload({
  summary: { cells: 82, added: 77, changed: 2, unchanged: 0, vanished: 0, errors: 1, warnings: 2 },
  problems: [
    aProblem({ id: 'slip', cell: 'C5', row: 5 }),
    aProblem({ id: 'fell', cell: 'C6', row: 6 }),
    aProblem({ id: 'unknown', severity: 'error', cell: 'C7', row: 7 }),
    aProblem({ id: 'note', severity: 'note', cell: 'C5', row: 5, blocks: false }),
  ],
});
const blocked = [
  aChange({ kind: 'blocked', cell: 'C5', row: 5, problems: ['slip', 'note'] }),
  aChange({ kind: 'blocked', cell: 'C6', row: 6, problems: ['slip', 'fell'] }),
  aChange({ kind: 'blocked', cell: 'C7', row: 7, problems: ['unknown'] }),
];

describe(commitCounts, () => {
  test('nothing accepted: the added and revised go in, the blocked stay out', () => {
    expect(commitCounts({ upload, blocked, blockedTotal: 3, accepted: new Set() })).toEqual({
      commit: 79,
      held: 3,
    });
  });

  test('a cell goes in once all that blocks it is accepted', () => {
    expect(commitCounts({ upload, blocked, blockedTotal: 3, accepted: new Set(['slip']) })).toEqual({
      commit: 80,
      held: 2,
    });
    expect(commitCounts({ upload, blocked, blockedTotal: 3, accepted: new Set(['slip', 'fell']) })).toEqual({
      commit: 81,
      held: 1,
    });
  });

  test('an error is never accepted', () => {
    expect(commitCounts({ upload, blocked, blockedTotal: 3, accepted: new Set(['unknown']) })).toEqual({
      commit: 79,
      held: 3,
    });
  });

  test('a problem at another cell holds it too', () => {
    const rate = aProblem({ id: 'rate@D5', cell: 'D5', row: 5 });
    const sheet = { ...upload, problems: [rate] };
    const beside = [aChange({ kind: 'blocked', cell: 'C5', row: 5, problems: ['rate@D5'] })];
    const counts = (accepted: readonly string[]): unknown =>
      commitCounts({ upload: sheet, blocked: beside, blockedTotal: 1, accepted: new Set(accepted) });
    expect([counts([]), counts(['rate@D5'])]).toEqual([
      { commit: 79, held: 1 },
      { commit: 80, held: 0 },
    ]);
  });

  test('a blocked cell whose problem is not told stays out', () => {
    const untold = [aChange({ kind: 'blocked', cell: 'C9', row: 9, problems: [] })];
    expect(commitCounts({ upload, blocked: untold, blockedTotal: 1, accepted: new Set() })).toEqual({
      commit: 79,
      held: 1,
    });
  });
});
