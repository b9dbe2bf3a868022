import { describe, expect, test } from 'vitest';
import { startServer } from '#tests/support/start-server.ts';
import { runCli, runHere, useDesk } from './run-cli.ts';

const PASSWORD = 'rain stops at the seventh hour';

describe('user and token', () => {
  const desk = useDesk();
  const user = (args: readonly string[], input?: string) =>
    runCli(['user', ...args], { QINGYU_DATA: desk.data }, input);

  test('an account is made, its token works, and both end', async () => {
    const weak = await user(['add', 'keeper', '--role', 'security-admin'], 'short\n');
    expect([weak.code, weak.stdout]).toEqual([1, '']);
    expect(weak.stderr).toContain('密码至少 12 个字符');
    const made = await user(['add', 'keeper', '--role', 'security-admin'], `${PASSWORD}\n`);
    expect(made).toEqual({ code: 0, stdout: '已设立 added: keeper (security-admin)\n', stderr: '' });
    const asked = ['add', '李娜', '--role', 'district-analyst', '--region', '500103'];
    expect((await user(asked, PASSWORD)).code).toBe(0);
    expect((await user(['list'])).stdout).toBe(
      'keeper\tkeeper\tsecurity-admin\n李娜\t李娜\tdistrict-analyst\t500103\n',
    );

    const token = await desk.run('token', 'create', '李娜', '--name', '月报', '--scope', 'all');
    expect(token.stdout).toMatch(/^qy_[\w-]{43}\n$/);
    // With an account, others may reach the server; each of them signs in.
    const server = await startServer({
      QINGYU_DATA: desk.data,
      HOST: '0.0.0.0',
      QINGYU_ORIGIN: 'https://qingyu.example',
      QINGYU_CLOCK: '2020-07-15',
    });
    const ask = async (headers: Record<string, string> = {}): Promise<number> => {
      const url = `${server.address.replace('0.0.0.0', '127.0.0.1')}/api/v1/overview`;
      return (await fetch(url, { headers })).status;
    };
    const authorization = `Bearer ${token.stdout.trim()}`;
    try {
      expect(await ask()).toBe(401);
      expect(await ask({ authorization })).toBe(200);
      const [id = ''] = (await desk.run('token', 'list', '李娜')).stdout.split('\t');
      expect((await desk.run('token', 'revoke', id)).code).toBe(0);
      // Told by another process, the server knows at once.
      expect(await ask({ authorization })).toBe(401);
    } finally {
      expect(await server.stop()).toBe(0);
    }
    expect((await user(['disable', '李娜'])).code).toBe(0);
    expect((await user(['list'])).stdout).toContain('500103 已停用 disabled');
    expect((await desk.run('token', 'create', '李娜', '--name', 'x')).code).toBe(1);
    expect((await user(['enable', '李娜'])).code).toBe(0);
    expect((await user(['passwd', '李娜'], 'another sentence of rain\n')).code).toBe(0);
    expect((await user(['disable', 'keeper'])).stderr).toContain('最后一个安全管理员');
    expect((await desk.run('verify')).code).toBe(0);
    // A score of processes, one after the other.
  }, 120_000);

  test.each([
    [['user']],
    [['user', 'add']],
    [['user', 'add', 'li-na']],
    [['user', 'add', 'li-na', '--role', 'king']],
    [['user', 'dance', 'li-na']],
    [['user', 'disable', 'li-na', 'zhang-wei']],
    [['token']],
    [['token', 'create', 'li-na']],
    [['token', 'create', 'li-na', '--name', 'x', '--scope', 'write']],
    [['token', 'dance', 'li-na']],
  ])('%j ends with 2 and says why', async (args) => {
    const { code, stderr } = await runHere(args, { QINGYU_DATA: desk.data });
    expect(code).toBe(2);
    expect(stderr).toMatch(/user|token|--|NAME|zhang-wei/);
  });
});
