import { describe, expect, test } from 'vitest';
import { importProblemSchema } from '#contract/uploads.ts';
import { KEPT_PROBLEMS, ProblemList } from '#server/ingest/problem-list.ts';
import { alreadyUploaded, type NewProblem } from '#server/ingest/problems.ts';

const slip = (row: number, draft: number): NewProblem => ({
  code: 'unit.slip',
  at: { row, column: 4 },
  details: { found: '12.9万人', expected: '1.26万人', period: '2020-05', ratio: 10.2 },
  drafts: [draft],
});

describe('ProblemList', () => {
  test('words a problem in both languages, in the shape of the contract', () => {
    const problems = new ProblemList();
    problems.add(slip(17, 3));
    expect(problems.first()).toEqual([
      {
        id: 'unit.slip@D17',
        code: 'unit.slip',
        severity: 'warning',
        cell: 'D17',
        row: 17,
        column: 4,
        found: '12.9万人',
        expected: '1.26万人',
        message: '疑似单位错误：12.9万人 约为 2020-05（1.26万人）的 10.2 倍',
        messageEn: 'A unit slip? 12.9万人 is about 10.2 times the 1.26万人 of 2020-05',
        fix: '核对单位是人还是万人',
        fixEn: 'Check the unit: persons or 万人',
        blocks: true,
        needsReason: false,
      },
    ]);
    expect(importProblemSchema.safeParse(problems.first()[0]).success).toBe(true);
  });

  test('ids are unique', () => {
    const problems = new ProblemList();
    problems.add(slip(17, 3));
    problems.add(slip(17, 4));
    expect(problems.first().map(({ id }) => id)).toEqual(['unit.slip@D17', 'unit.slip@D17#2']);
  });

  test('errors come first, then warnings, then notes', () => {
    const problems = new ProblemList();
    problems.add({ code: 'value.missing', at: { row: 1, column: 1 } });
    problems.add(slip(2, 0));
    problems.add({ code: 'region.unknown', at: { row: 3, column: 2 } });
    expect(problems.first().map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
    expect(problems.first(1)).toHaveLength(1);
  });

  test('keeps the first and counts all', () => {
    const problems = new ProblemList();
    for (let row = 1; row <= KEPT_PROBLEMS + 20; row += 1) problems.add(slip(row, row));
    expect(problems.first(Infinity)).toHaveLength(KEPT_PROBLEMS);
    expect([problems.total, problems.count('warning'), problems.countsByCode().get('unit.slip')]).toEqual([
      KEPT_PROBLEMS + 20,
      KEPT_PROBLEMS + 20,
      KEPT_PROBLEMS + 20,
    ]);
    expect([...problems.warningIds()]).toEqual(['unit.slip@*']);
  });

  test('holds drafts of errors and of warnings not accepted', () => {
    const held: number[] = [];
    const problems = new ProblemList({
      accepted: new Set(['unit.slip@D1']),
      hold: (draft) => held.push(draft),
    });
    problems.add(slip(1, 10));
    problems.add(slip(2, 20));
    problems.add({ code: 'value.impossible', at: { row: 3, column: 4 }, drafts: [30] });
    problems.add({ code: 'value.missing', at: { row: 4, column: 4 }, drafts: [40] });
    expect(held).toEqual([20, 30]);
  });

  test('a copy goes on from where the first list ended', () => {
    const first = new ProblemList();
    first.add(slip(1, 10));
    const held: number[] = [];
    const second = new ProblemList({ hold: (draft) => held.push(draft), from: first });
    second.add(slip(1, 11));
    expect(second.first().map(({ id }) => id)).toEqual(['unit.slip@D1', 'unit.slip@D1#2']);
    expect([held, first.total, second.total]).toEqual([[10, 11], 1, 2]);
    expect([...second.ids()]).toEqual(['unit.slip@D1', 'unit.slip@D1#2', 'unit.slip@*']);
    expect(second.idsByDraft()).toEqual(
      new Map([
        [10, ['unit.slip@D1']],
        [11, ['unit.slip@D1#2']],
      ]),
    );
  });

  test('personal data is masked wherever it was found', () => {
    const problems = new ProblemList();
    problems.add({
      code: 'region.unknown',
      at: { row: 1, column: 1 },
      details: { found: '某某 19900000000' },
    });
    expect(problems.first()[0]?.found).toBe('（已隐去）');
    expect(problems.first()[0]?.message).not.toContain('199');
  });

  test('the note of a file that is in already', () => {
    const problems = new ProblemList();
    problems.add(alreadyUploaded('6月.csv'));
    expect(problems.first()[0]).toMatchObject({
      id: 'file.already.uploaded@file',
      severity: 'note',
      blocks: false,
      needsReason: false,
    });
  });
});
