import { expect, test } from 'vitest';
import { nextMilestones } from '#client/features/targets/milestones.ts';

test('of 2020 on 17 September only the year’s end is to come; the day itself still counts', () => {
  const days = (today: string) => nextMilestones(2020, today).map(({ day }) => day);
  expect(days('2020-09-17')).toEqual(['2020-12-31']);
  expect(days('2020-08-31')).toEqual(['2020-08-31', '2020-12-31']);
  expect(days('2021-01-01')).toEqual([]);
});
