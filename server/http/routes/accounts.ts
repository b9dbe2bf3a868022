import { createRoute, z } from '@hono/zod-openapi';
import {
  accountChangeSchema,
  accountListSchema,
  accountSchema,
  doneSchema,
  newAccountSchema,
  newPasswordSchema,
  permissionMatrixSchema,
} from '#contract/access.ts';
import { permissionsOf, ROLES, type Role } from '#domain/access.ts';
import { addAccount, changeAccount, readAccounts, setPassword } from '../../services/accounts/accounts.ts';
import { AppError } from '../../services/errors.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';
import { ROUTE_PERMISSIONS } from '../route-permissions.ts';

const tags = ['access'];
const nameParams = z.object({ name: z.string() });

/** Accounts, as those who look after them see them, and who may what. */
export const accountRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/permissions',
      tags,
      responses: answers(permissionMatrixSchema, 'What each role may do, and what each route needs'),
    }),
    (c) => {
      const roles = ROLES.map((role: Role) => ({ role, permissions: [...permissionsOf(role)] }));
      return c.json({ roles, routes: [...ROUTE_PERMISSIONS] }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/users',
      tags,
      responses: answers(accountListSchema, 'All accounts'),
    }),
    async (c) => {
      const items = await readAccounts(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/users',
      tags,
      request: { body: jsonBody(newAccountSchema) },
      responses: created(accountSchema, 'An account'),
    }),
    async (c) => {
      const body = c.req.valid('json');
      const isFirst = c.var.who.mode === 'local' && (await readAccounts(c.var.ctx)).length === 0;
      // Whoever makes the first account shuts the door behind them: it must be one that can open it to others.
      if (isFirst && body.role !== 'security-admin') {
        throw new AppError(
          'conflict',
          '第一个账户须是安全管理员，由其设立其他账户 · the first account is a security administrator, who makes the others',
        );
      }
      return c.json(await addAccount(c.var.ctx, body), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/users/{name}',
      tags,
      request: { params: nameParams, body: jsonBody(accountChangeSchema) },
      responses: answers(
        accountSchema,
        'The account as changed; its sessions are over where its rights changed',
      ),
    }),
    async (c) => {
      return c.json(await changeAccount(c.var.ctx, c.req.valid('param').name, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/users/{name}/password',
      tags,
      request: { params: nameParams, body: jsonBody(newPasswordSchema) },
      responses: answers(
        doneSchema,
        'The account has another password and is unlocked; its sessions are over',
      ),
    }),
    async (c) => {
      await setPassword(c.var.ctx, c.req.valid('param').name, c.req.valid('json').password);
      return c.json({ done: true as const }, 200);
    },
  );
