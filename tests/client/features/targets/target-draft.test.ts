import { describe, expect, test } from 'vitest';
import { bodyOf, draftFaults, draftOf, pathBy } from '#client/features/targets/target-draft.ts';
import { aTarget } from '../../fixtures.ts';

describe(pathBy, () => {
  test('by the calendar each month is a twelfth more, December the target itself', () => {
    expect(pathBy('60', 2, null)).toEqual([
      '5',
      '10',
      '15',
      '20',
      '25',
      '30',
      '35',
      '40',
      '45',
      '50',
      '55',
      '60',
    ]);
    expect(pathBy('100', 2, null)?.slice(0, 2)).toEqual(['8.33', '16.67']);
  });

  test('by past years, straight over the months they do not know', () => {
    const shares = [null, 0.2, null, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, null, 1];
    expect(pathBy('60', 2, shares)?.map(Number)).toEqual([6, 12, 18, 24, 30, 36, 42, 45, 48, 54, 57, 60]);
  });

  test.each(['', 'x', '0', '-5'])('of %j there is none', (value) => {
    expect(pathBy(value, 2, null)).toBeNull();
  });
});

describe(draftFaults, () => {
  test('a change names its document and its day, and every number is one', () => {
    const draft = { ...draftOf(aTarget()), commit: '五十', path: pathBy('60', 2, null)?.with(3, '') ?? null };
    expect([...draftFaults(draft)]).toEqual([
      ['commit', 'number'],
      ['path.3', 'required'],
      ['document', 'required'],
      ['effectiveFrom', 'required'],
    ]);
  });
});

describe(bodyOf, () => {
  test('sends the change and what stays of the old version', () => {
    const target = aTarget();
    const draft = {
      ...draftOf(target),
      value: '65',
      document: ' 渝〔2020〕9号 ',
      effectiveFrom: '2020-10-01',
      stretch: '70',
    };
    expect(bodyOf(target, draft)).toEqual({
      ...{ indicator: 'urban-new-jobs', region: '500000', year: 2020, unit: '万人', note: '' },
      ...{ comparator: 'at-least', evaluation: 'cumulative', clause: '一、明确目标任务' },
      value: 65,
      document: '渝〔2020〕9号',
      wording: '城镇新增就业60万人以上',
      effectiveFrom: '2020-10-01',
      stretch: 70,
    });
  });
});
