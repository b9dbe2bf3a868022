import { describe, expect, test } from 'vitest';
import { runHere, useDesk } from './run-cli.ts';

describe('register', () => {
  const desk = useDesk();
  const run = (...args: string[]) => runHere(['register', ...args], { QINGYU_DATA: desk.data });

  test('a sheet goes in, comes out again, and a faulty one says where', async () => {
    const good = desk.file('plans.csv', '企业,区县,拟裁人数,报告日期\n甲公司,渝中区,30,2020-06-01\n');
    const bad = desk.file('bad.csv', '企业,区县,拟裁人数,报告日期\n,渝中区,三十,2020-06-01\n');
    expect(await run('import', 'layoff-plans', good)).toEqual({
      ...{ code: 0, stdout: '已登记 registered: 1\n', stderr: '' },
    });
    const refused = await run('import', 'layoff-plans', bad);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toBe(
      'A2: 企业不能为空 · Firm is needed\nC2: 拟裁人数应为数字，收到“三十” · To be laid off is a number, not “三十”\n',
    );
    expect((await run('list')).stdout).toContain('layoff-plans\t企业裁员方案\t1\n');
    const out = desk.file('out.csv', '');
    expect((await run('export', 'layoff-plans', '--out', out)).code).toBe(0);
    expect((await run('import', 'layoff-plans', out)).code).toBe(0);
    expect((await run('list')).stdout).toContain('layoff-plans\t企业裁员方案\t2\n');
    expect((await run('export', 'no-such-register')).code).toBe(1);
  });

  test.each([
    [[]],
    [['import', 'layoff-plans']],
    [['export']],
    [['export', 'layoff-plans', '--format', 'doc']],
    [['dance', 'x']],
  ])('%j ends with 2', async (args) => {
    expect((await run(...args)).code).toBe(2);
  });
});
