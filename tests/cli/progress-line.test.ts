import { describe, expect, test } from 'vitest';
import { progressLine } from '#server/cli/progress-line.ts';

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

describe('progressLine', () => {
  test('is one line that changes, on a terminal, and is gone at the end', () => {
    const screen = screenOf(true);
    const line = progressLine(screen);
    line.report('read', 0, 200);
    line.report('read', 99, 200);
    line.report('write', 200, 200);
    line.end();
    expect(screen.written).toEqual([
      '\r\u001b[2K读取 read 0 %',
      '\r\u001b[2K读取 read 49 %',
      '\r\u001b[2K入库 write 100 %',
      '\r\u001b[2K',
    ]);
  });

  test('is one line a stage elsewhere', () => {
    const screen = screenOf(false);
    const line = progressLine(screen);
    for (const done of [0, 50, 100]) line.report('read', done, 100);
    line.report('compare', 0, 1);
    line.end();
    expect(screen.written).toEqual(['读取 read …\n', '比对 compare …\n']);
  });
});
