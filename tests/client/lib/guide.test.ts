import { describe, expect, test } from 'vitest';
import { chapterOf } from '#client/lib/guide-chapter.ts';
import { guideWords } from '#client/lib/guide-words.ts';

describe('the guide', () => {
  test.each([
    ['/', 'leader'],
    ['/targets/urban-new-jobs', 'leader'],
    ['/warnings/silences', 'officer'],
    ['/warnings/rules/new', 'analyst'],
    ['/data/uploads/ab12', 'analyst'],
    ['/database', 'leader'],
    ['/audit', 'keeper'],
  ])('%s is told of in the chapter of the %s', (path, chapter) => {
    expect(chapterOf(path)).toBe(chapter);
    expect(guideWords('zh').chapters.map(({ id }) => id)).toContain(chapter);
  });

  test('has the same chapters, steps, pages and pictures in both languages', () => {
    const plan = (language: 'zh' | 'en') =>
      guideWords(language).chapters.map(({ id, steps }) => [
        id,
        steps.map(({ path, picture }) => [path, picture]),
      ]);
    expect(plan('en')).toEqual(plan('zh'));
  });
});
