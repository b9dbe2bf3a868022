import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withHalfYearReport } from '#tests/reports/half-year.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { docxPart, paragraphsOf } from './docx-text.ts';

const kept = readFileSync(join(ROOT, 'docs/reports/2020-H1.docx'));

describe('the half-year report in the documentation', () => {
  test('is what comes out, and every number in it is a figure, a target, a count or a unit’s own words', async () => {
    await withHalfYearReport(async ({ report, bytes }) => {
      const paragraphs = paragraphsOf(await docxPart(kept, 'word/document.xml'));
      expect(paragraphs, 'npm run docs:report writes it anew').toEqual(
        paragraphsOf(await docxPart(bytes, 'word/document.xml')),
      );
      const bound = new Set(report.tokens.map(({ text }) => text));
      // The first is the title, and what units wrote is quoted as theirs, with its mark.
      const ours = paragraphs.slice(1).filter((text) => !text.includes('（单位报送）：示例数据：'));
      expect(paragraphs.length - 1 - ours.length).toBe(9);
      const numbers = ours.flatMap(
        (text) => text.replace(/\d{4}年|\d+—\d+月|\d+月\d+日|\d+月/g, '').match(/-?\d+(?:\.\d+)?/g) ?? [],
      );
      expect(numbers.length).toBeGreaterThan(15);
      expect(numbers.filter((number) => !bound.has(number))).toEqual([]);
    });
  });

  test('lists no other place as a district', async () => {
    const text = paragraphsOf(await docxPart(kept, 'word/document.xml')).join('\n');
    // The nation’s warnings stand in the report; a table of districts would be of no district at all.
    expect(text).not.toContain('区县进度');
    expect(text).toContain('6项目标均缺报');
  });
});
