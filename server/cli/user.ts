import { text } from 'node:stream/consumers';
import { ROLES, type Role } from '#domain/access.ts';
import { addAccount, changeAccount, readAccounts, setPassword } from '../services/accounts/accounts.ts';
import type { Ctx } from '../services/context.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** Looks after accounts from the machine itself. Passwords are read from standard input: arguments show in lists of processes. */
export const userCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    role: { type: 'string' },
    'display-name': { type: 'string' },
    region: { type: 'string' },
  });
  const [verb = '', name, extra] = positionals;
  if (extra !== undefined) throw new UsageError(`多余的参数 · one argument too many: ${extra}`);
  if (verb === 'list') return withDeps(environment, listUsers);
  if (name === undefined) throw new UsageError('需要账户名 · a name is needed: user add NAME --role ROLE');
  switch (verb) {
    case 'add': {
      const role = roleOf(values.role);
      return withDeps(environment, async (ctx) => {
        const password = await passwordFromInput();
        const { 'display-name': displayName, region } = values;
        const made = await addAccount(ctx, { name, role, displayName, region, password });
        return said(`已设立 added: ${made.name} (${made.role})`);
      });
    }
    case 'disable':
    case 'enable':
      return withDeps(environment, async (ctx) => {
        await changeAccount(ctx, name, { disabled: verb === 'disable' });
        return said(`${verb === 'disable' ? '已停用 disabled' : '已恢复 enabled'}: ${name}`);
      });
    case 'passwd':
      return withDeps(environment, async (ctx) => {
        await setPassword(ctx, name, await passwordFromInput());
        return said(`已改密码 password changed: ${name}`);
      });
    default:
      throw new UsageError('user add|disable|enable|passwd|list');
  }
};

async function listUsers(ctx: Ctx): Promise<number> {
  for (const { name, displayName, role, region, disabled, codes } of await readAccounts(ctx)) {
    const marks = [region, codes && '验证码 codes', disabled && '已停用 disabled'].filter(Boolean).join(' ');
    said([name, displayName, role, marks].join('\t').trimEnd());
  }
  return 0;
}

function roleOf(asked: string | undefined): Role {
  const role = ROLES.find((each) => each === asked);
  if (!role) throw new UsageError(`--role 应为其中之一 · --role is one of: ${ROLES.join(', ')}`);
  return role;
}

/** The first line that comes in, without its end. */
async function passwordFromInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('密码，回车后按 Ctrl-D · password, Enter, then Ctrl-D: ');
  return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}

function said(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
