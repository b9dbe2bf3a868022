import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readUpload } from '#server/ingest/read-upload.ts';
import { aReference } from './a-reference.ts';

const HEADER = ['indicator', 'region', 'period', 'basis', 'value', 'unit'];
const ROW = ['urban-new-jobs', '500103', '2020-06', 'ytd', 18_600, '人'];

async function steps(bytes: Uint8Array): Promise<{ share: number; stage: string }[]> {
  const heard: { share: number; stage: string }[] = [];
  await readUpload(bytes, 'sheet', {}, aReference(), (stage, done, total) =>
    heard.push({ stage, share: done / total }),
  );
  return heard;
}

describe('readUpload tells of its progress', () => {
  test('by the rows of a text', async () => {
    const text = [HEADER, ...Array.from({ length: 5000 }, () => ROW)].map((row) => row.join(',')).join('\n');
    const heard = await steps(new TextEncoder().encode(text));
    expect(heard.length).toBeGreaterThan(5);
    expect(new Set(heard.map(({ stage }) => stage))).toEqual(new Set(['read']));
    expect(heard.every(({ share }) => share > 0 && share <= 1)).toBe(true);
    expect(heard.at(-1)?.share).toBeCloseTo(1, 1);
  });

  test('of a workbook first by what is unpacked, then by its rows', async () => {
    const rows = [HEADER, ...Array.from({ length: 5000 }, () => ROW)];
    const heard = await steps(new Uint8Array(await writeXlsx({ sheets: [{ name: '表', rows }] })));
    const shares = heard.map(({ share }) => share);
    expect(shares.filter((share) => share <= 0.5).length).toBeGreaterThan(3);
    expect(shares.filter((share) => share > 0.5).length).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(1);
  });
});
