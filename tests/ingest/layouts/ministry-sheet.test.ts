import { describe, expect, test } from 'vitest';
import { readLayout } from '../read-layout.ts';

describe('ministry-sheet', () => {
  test('told by labels, a class left of a name, a note inside it', async () => {
    expect(await readLayout('ministry-sheet/national.csv')).toEqual({
      tables: ['ministry-sheet | 2020-06 | 100000'],
      drafts: [
        'E3 urban-new-jobs 100000 2020-06 ytd 5640000',
        'E4 unemployed-reemployed 100000 2020-06 ytd 2290000',
        'E5 hard-to-place-employed 100000 2020-06 ytd 750000',
        'E6 surveyed-unemployment-rate 100000 2020-06 period 5.7',
        'E7 insured-unemployment 100000 2020-06 period 208100000',
      ],
      problems: ['rows.outside@A8'],
    });
  });
});
