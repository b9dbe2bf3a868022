import { createRoute, z } from '@hono/zod-openapi';
import {
  codeBodySchema,
  codesOffBodySchema,
  codeSecretSchema,
  doneSchema,
  newTokenSchema,
  passwordBodySchema,
  sessionListSchema,
  sessionSchema,
  signInBodySchema,
  tokenListSchema,
  tokenMadeSchema,
  type SessionDto,
} from '#contract/access.ts';
import { ROLES, type Role } from '#domain/access.ts';
import { systemNow } from '../../clock.ts';
import type { AccountRow } from '../../db/read/accounts.ts';
import { accountDto, setPassword } from '../../services/accounts/accounts.ts';
import { proposeCodes, turnCodesOff, turnCodesOn } from '../../services/accounts/codes.ts';
import { isPassword } from '../../services/accounts/password-hash.ts';
import { endSession, readSessions, signIn, signOut } from '../../services/accounts/sessions.ts';
import { secretHash } from '../../services/accounts/secrets.ts';
import { createToken, readTokens, revokeToken } from '../../services/accounts/tokens.ts';
import { AppError } from '../../services/errors.ts';
import { addressOf } from '../address.ts';
import { dropSession, entered, handSession, userDto } from '../enter.ts';
import type { Who } from '../identify.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['access'];
const idParams = z.object({ id: z.string() });
const done = { done: true as const };

export const accessRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/session',
      tags,
      responses: answers(sessionSchema, 'Who is asking, and what they may do'),
    }),
    (c) => c.json({ ...sessionDto(c.var.who), embargo: c.var.embargo ?? null }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/session',
      tags,
      request: { body: jsonBody(signInBodySchema) },
      responses: answers(sessionSchema, 'Signed in: the session is in a cookie'),
    }),
    async (c) => {
      const { name, password, code } = c.req.valid('json');
      const agent = c.req.header('user-agent') ?? '';
      const asked = { name: name.trim(), password, code, address: addressOf(c), agent };
      const { secret, account } = await signIn(c.var.ctx, asked, systemNow());
      await handSession(c, secret);
      return c.json(await entered(c, account), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/session',
      tags,
      responses: answers(doneSchema, 'Signed out'),
    }),
    async (c) => {
      const { session } = c.var.who;
      if (session !== undefined) await signOut(c.var.ctx, session);
      dropSession(c);
      return c.json(done, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/sessions',
      tags,
      responses: answers(sessionListSchema, 'One’s own sessions, newest first'),
    }),
    async (c) => {
      const items = await readSessions(c.var.ctx, c.var.who.session);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/sessions/{id}',
      tags,
      request: { params: idParams },
      responses: answers(doneSchema, 'That session of one’s own is over'),
    }),
    async (c) => {
      await endSession(c.var.ctx, c.req.valid('param').id);
      return c.json(done, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/password',
      tags,
      request: { body: jsonBody(passwordBodySchema) },
      responses: answers(doneSchema, 'One’s own password is another; other sessions are over'),
    }),
    async (c) => {
      const { session } = c.var.who;
      const account = signedIn(c.var.who);
      const { old, next } = c.req.valid('json');
      if (!(await isPassword(old, account.password))) {
        throw new AppError('sign.in.refused', '原密码不对 · the old password is wrong');
      }
      if (old === next) {
        const message = '新密码要与原密码不同 · the new password has to be another one';
        throw new AppError('request.invalid', message, [
          { pointer: '/next', code: 'password.same', message },
        ]);
      }
      await setPassword(c.var.ctx, account.name, next, session === undefined ? '' : secretHash(session));
      return c.json(done, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/codes',
      tags,
      responses: created(
        codeSecretSchema,
        'A secret for one-time codes; none is asked for before the first one was right',
      ),
    }),
    async (c) => c.json(await proposeCodes(c.var.ctx, signedIn(c.var.who).name), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/codes/confirm',
      tags,
      request: { body: jsonBody(codeBodySchema) },
      responses: answers(doneSchema, 'From now on a one-time code is asked for'),
    }),
    async (c) => {
      await turnCodesOn(c.var.ctx, signedIn(c.var.who).name, c.req.valid('json').code, systemNow());
      return c.json(done, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/codes/off',
      tags,
      request: { body: jsonBody(codesOffBodySchema) },
      responses: answers(doneSchema, 'No one-time code is asked for any more'),
    }),
    async (c) => {
      await turnCodesOff(c.var.ctx, signedIn(c.var.who), c.req.valid('json').password);
      return c.json(done, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tokens',
      tags,
      responses: answers(tokenListSchema, 'One’s own tokens; their secrets are kept nowhere'),
    }),
    async (c) => {
      const { account } = c.var.who;
      const items = account ? await readTokens(c.var.ctx, account.name) : [];
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tokens',
      tags,
      request: { body: jsonBody(newTokenSchema) },
      responses: created(tokenMadeSchema, 'A token of one’s own; its secret is told this once'),
    }),
    async (c) => {
      const account = signedIn(c.var.who).name;
      return c.json(await createToken(c.var.ctx, { account, ...c.req.valid('json') }, systemNow()), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tokens/{id}',
      tags,
      request: { params: idParams },
      responses: answers(doneSchema, 'That token of one’s own works no more'),
    }),
    async (c) => {
      await revokeToken(c.var.ctx, c.req.valid('param').id, systemNow(), c.var.who.actor);
      return c.json(done, 200);
    },
  );

function sessionDto({ mode, account, permissions }: Who): Omit<SessionDto, 'embargo'> {
  const role = ROLES.find((each: Role) => each === account?.role);
  return {
    mode,
    user: account && role ? userDto(accountDto(account)) : null,
    permissions: [...permissions],
  };
}

/** Errors: conflict for whoever came without an account. */
function signedIn({ account }: Who): AccountRow {
  if (!account) throw new AppError('conflict', '没有登录账户 · nobody is signed in');
  return account;
}
