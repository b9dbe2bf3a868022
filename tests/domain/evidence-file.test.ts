import { describe, expect, test } from 'vitest';
import { evidenceType } from '#domain/evidence-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe(evidenceType, () => {
  test.each([
    ['报告.pdf', bytes('%PDF-1.7'), 'pdf'],
    ['现场.JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['表.xlsx', bytes('PK\u0003\u0004rest'), 'xlsx'],
    ['名单.csv', bytes('甲,乙\n'), 'csv'],
  ])('%s is told by ending and content', (name, content, type) => {
    expect(evidenceType(name, content)).toBe(type);
  });

  test.each([
    ['a page that would run', 'x.html', bytes('<script>')],
    ['a picture named a document', '报告.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['an archive named a text', 'x.txt', bytes('PK\u0003\u0004')],
    ['a program named a text', 'x.txt', new Uint8Array([0x7f, 0x45, 0x00])],
    ['nothing at all', 'x.pdf', new Uint8Array()],
    ['a name without an ending', 'pdf', bytes('%PDF')],
  ])('%s is not taken', (_what, name, content) => {
    expect(evidenceType(name, content)).toBeUndefined();
  });
});
