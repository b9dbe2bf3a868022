import { z } from '@hono/zod-openapi';
import { PERMISSIONS, ROLES, TOKEN_SCOPES } from '#domain/access.ts';
import { instantSchema, isoDateSchema, pageOf } from './primitives.ts';
import { embargoSchema } from './release.ts';

export const roleSchema = z.enum(ROLES);

export const sessionSchema = z
  .object({
    mode: z.enum(['local', 'accounts']).openapi({
      description: '`local`: there is no account, and whoever is at this machine may do everything.',
    }),
    user: z
      .object({
        name: z.string(),
        displayName: z.string(),
        role: roleSchema,
        region: z
          .string()
          .nullable()
          .openapi({ description: 'The code of a district analyst’s district; null for everybody else.' }),
        codes: z.boolean().openapi({ description: 'Whether a one-time code is asked for when signing in.' }),
        mustChange: z.boolean().optional().openapi({
          description:
            'The password is one that an administrator gave: nothing is open before it is changed.',
        }),
      })
      .nullable()
      .openapi({
        description: 'Null in local mode, for the bootstrap token, and for whoever is not signed in.',
      }),
    permissions: z.array(z.enum(PERMISSIONS)),
    embargo: embargoSchema.nullable().openapi({ description: 'Null where every figure is public.' }),
  })
  .openapi('Session');
export type SessionDto = z.infer<typeof sessionSchema>;

export const signInBodySchema = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(1000),
  code: z.string().trim().max(20).optional().openapi({
    description:
      'The one-time code, where the account asks for one: without it the answer is `sign.in.code`.',
  }),
});

export const signInStateSchema = z
  .object({
    provider: z
      .object({ label: z.string() })
      .nullable()
      .openapi({ description: 'An organisation’s own sign-in; null where there are passwords alone.' }),
    waitsForCode: z.boolean().openapi({
      description: 'Whoever came back from there still has to give a one-time code: `POST /session/code`.',
    }),
    refusal: z
      .object({
        code: z.string(),
        identity: z.string().nullable().openapi({
          description:
            'By which name the provider knows whoever came, where no account is written down for it.',
        }),
      })
      .nullable()
      .openapi({ description: 'Why the last way over the provider did not lead in, for a minute.' }),
  })
  .openapi('SignIn');
export type SignInStateDto = z.infer<typeof signInStateSchema>;

export const codeSecretSchema = z.object({
  secret: z.string().openapi({ description: 'Base32, to be typed into an authenticator.' }),
  uri: z.string().openapi({ description: '`otpauth://…`, to be shown as a QR code.' }),
});
export const codeBodySchema = z.object({ code: z.string().trim().min(1).max(20) });
export const codesOffBodySchema = z.object({ password: z.string().max(1000) });

export const sessionItemSchema = z.object({
  id: z.string(),
  createdAt: instantSchema,
  seenAt: instantSchema.openapi({ description: 'Up to five minutes before the last request.' }),
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
export type SessionItemDto = z.infer<typeof sessionItemSchema>;
export const sessionListSchema = pageOf(sessionItemSchema);

export const passwordBodySchema = z.object({ old: z.string().max(1000), next: z.string().max(1000) });

export const accountSchema = z
  .object({
    name: z.string(),
    displayName: z.string(),
    role: roleSchema,
    region: z.string().nullable(),
    codes: z.boolean(),
    mustChange: z.boolean(),
    identity: z.string().nullable().openapi({
      description: 'By which name (`sub`) the identity provider knows whoever has the account.',
    }),
    disabled: z.boolean(),
    lockedUntil: instantSchema.nullable(),
    createdAt: instantSchema,
    createdBy: z.string(),
  })
  .openapi('Account');
export type AccountDto = z.infer<typeof accountSchema>;
export const accountListSchema = pageOf(accountSchema);

const displayName = z.string().trim().min(1).max(80);
const identity = z.string().trim().min(1).max(255).nullable().optional();
export const newAccountSchema = z.object({
  name: z.string().trim(),
  displayName: displayName.optional(),
  role: roleSchema,
  region: z
    .string()
    .nullable()
    .optional()
    .openapi({ description: 'The code of a district analyst’s district.' }),
  password: z.string().max(1000).optional().openapi({
    description: 'May be left out where an identity is given: then the provider is the only way in.',
  }),
  identity,
});
export const accountChangeSchema = z.object({
  displayName: displayName.optional(),
  role: roleSchema.optional(),
  region: z.string().nullable().optional(),
  codes: z.literal(false).optional().openapi({
    description: 'False asks for no one-time code any more: for somebody who lost the device.',
  }),
  identity,
  disabled: z.boolean().optional(),
});
export const newPasswordSchema = z.object({ password: z.string().max(1000) });

export const tokenSchema = z
  .object({
    id: z.string(),
    account: z.string(),
    name: z.string(),
    scope: z.enum(TOKEN_SCOPES),
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('ApiToken');
export type TokenDto = z.infer<typeof tokenSchema>;
export const tokenListSchema = pageOf(tokenSchema);
export const newTokenSchema = z.object({
  name: z.string().trim().min(1).max(80),
  scope: z.enum(TOKEN_SCOPES).default('read'),
  expires: isoDateSchema.optional(),
});
export const tokenMadeSchema = z.object({
  token: tokenSchema,
  secret: z.string().openapi({ description: 'Told this once.' }),
});

export const doneSchema = z.object({ done: z.literal(true) });

export const permissionMatrixSchema = z.object({
  roles: z.array(z.object({ role: roleSchema, permissions: z.array(z.enum(PERMISSIONS)) })),
  routes: z.array(
    z.object({ method: z.string(), path: z.string(), permission: z.enum(PERMISSIONS).nullable() }),
  ),
});
export type PermissionMatrixDto = z.infer<typeof permissionMatrixSchema>;
