import { TOKEN_SCOPES } from '#domain/access.ts';
import { systemNow } from '../clock.ts';
import { createToken, readTokens, revokeToken } from '../services/accounts/tokens.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** Tokens for programs that act as an account. */
export const tokenCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    name: { type: 'string' },
    scope: { type: 'string' },
    expires: { type: 'string' },
  });
  const [verb = '', subject, extra] = positionals;
  if (extra !== undefined) throw new UsageError(`多余的参数 · one argument too many: ${extra}`);
  if (verb === 'list') {
    return withDeps(environment, async (ctx) => {
      for (const token of await readTokens(ctx, subject)) {
        const end = token.revokedAt === null ? (token.expiresAt ?? '') : `已吊销 revoked ${token.revokedAt}`;
        say([token.id, token.account, token.name, token.scope, end].join('\t').trimEnd());
      }
      return 0;
    });
  }
  if (subject === undefined) throw new UsageError('token create USER --name TEXT · token revoke ID');
  if (verb === 'revoke') {
    return withDeps(environment, async (ctx) => {
      await revokeToken(ctx, subject, systemNow());
      say(`已吊销 revoked: ${subject}`);
      return 0;
    });
  }
  if (verb !== 'create') throw new UsageError('token create|revoke|list');
  const { name, expires } = values;
  if (name === undefined || name.trim() === '')
    throw new UsageError('需要 --name · --name says what it is for');
  const scope = TOKEN_SCOPES.find((each) => each === (values.scope ?? 'read'));
  if (!scope) throw new UsageError(`--scope 应为其中之一 · --scope is one of: ${TOKEN_SCOPES.join(', ')}`);
  return withDeps(environment, async (ctx) => {
    const { secret } = await createToken(ctx, { account: subject, name, scope, expires }, systemNow());
    // Alone on its line: it is what a script takes on.
    say(secret);
    return 0;
  });
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
