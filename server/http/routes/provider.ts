import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { codeBodySchema, sessionSchema, signInStateSchema, type SignInStateDto } from '#contract/access.ts';
import { systemNow } from '../../clock.ts';
import { giveCode, signInByProvider, whoWaits } from '../../services/accounts/provider-session.ts';
import { lost, type Provider } from '../../services/accounts/provider.ts';
import { AppError, notFound } from '../../services/errors.ts';
import { addressOf } from '../address.ts';
import { entered, handSession, isSecure } from '../enter.ts';
import { sessionCookie } from '../identify.ts';
import { answers, createRouter, jsonBody, problemAnswer, type AppEnv } from '../openapi.ts';

const tags = ['access'];
/** How long somebody may take over there. Units: seconds. */
const TRIP_S = 600;
const REFUSAL_S = 60;

const OWN = 'http://own.invalid';
/** A path of this server. Browsers read `//`, `/\\` and a tab between the two as another’s address, so it is read as they do. */
const ownPath = z
  .string()
  .max(2000)
  .refine((text) => text.startsWith('/') && URL.canParse(text, OWN) && new URL(text, OWN).origin === OWN);
const tripSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: ownPath });
const refusalSchema = z.object({ code: z.string(), identity: z.string().nullable() });
const redirect = { 302: { description: 'To the provider, or back to the page' }, ...problemAnswer };

/** In and out over an organisation’s own sign-in; whoever takes these ways is a browser, so faults are told on its page. */
export const providerRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/sign-in',
      tags,
      responses: answers(signInStateSchema, 'Which ways lead in, and how far one has come on them'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const waits = await whoWaits(ctx.store.read, getCookie(c, sessionCookie(ctx.origin)), systemNow());
      return c.json(
        {
          provider: ctx.provider ? { label: ctx.provider.label } : null,
          waitsForCode: waits !== undefined,
          refusal: kept(c, 'refusal', refusalSchema) ?? null,
        },
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/session/provider',
      tags,
      request: {
        query: z.object({
          to: ownPath
            .optional()
            .openapi({ description: 'The page to open afterwards; the first when left out.' }),
        }),
      },
      responses: redirect,
    }),
    async (c) => {
      const provider = requireProvider(c);
      const { to = '/' } = c.req.valid('query');
      try {
        const { address, trip } = await provider.begin();
        keep(c, 'trip', { ...trip, to }, TRIP_S);
        return c.redirect(address.href, 302);
      } catch (error) {
        return refused(c, error, { to });
      }
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/session/provider/callback',
      tags,
      responses: redirect,
    }),
    async (c) => {
      const provider = requireProvider(c);
      const trip = kept(c, 'trip', tripSchema);
      drop(c, 'trip');
      let subject: string | undefined;
      try {
        if (!trip) throw lost();
        subject = await provider.subjectOf(trip, new URL(c.req.url).search);
        const asked = { issuer: provider.issuer, subject, ...placeOf(c) };
        const { secret } = await signInByProvider(c.var.ctx, asked, systemNow());
        await handSession(c, secret);
        drop(c, 'refusal');
        return c.redirect(trip.to, 302);
      } catch (error) {
        return refused(c, error, { to: trip?.to, subject });
      }
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/session/code',
      tags,
      request: { body: jsonBody(codeBodySchema) },
      responses: answers(sessionSchema, 'Signed in, with the one-time code that was waited for'),
    }),
    async (c) => {
      const { ctx } = c.var;
      const asked = {
        ...placeOf(c),
        waiting: getCookie(c, sessionCookie(ctx.origin)),
        code: c.req.valid('json').code,
      };
      const { secret, account } = await giveCode(ctx, asked, systemNow());
      await handSession(c, secret);
      return c.json(await entered(c, account), 200);
    },
  );

/** Errors: not.found where people sign in by passwords alone. */
function requireProvider(c: Context<AppEnv>): Provider {
  const { provider } = c.var.ctx;
  if (!provider) throw notFound('identity provider', 'QINGYU_OIDC_ISSUER');
  return provider;
}

function placeOf(c: Context<AppEnv>) {
  return { address: addressOf(c), agent: c.req.header('user-agent') ?? '' };
}

/** Back to the page, which says why. Errors: what is no refusal is thrown on. */
function refused(
  c: Context<AppEnv>,
  error: unknown,
  { to = '/', subject }: { readonly to?: string | undefined; readonly subject?: string | undefined },
): Response {
  if (!(error instanceof AppError)) throw error;
  const identity = error.code === 'sign.in.unknown' ? (subject ?? null) : null;
  const refusal: SignInStateDto['refusal'] = { code: error.code, identity };
  keep(c, 'refusal', refusal, REFUSAL_S);
  return c.redirect(to, 302);
}

type Kept = 'trip' | 'refusal';

function cookieOf(c: Context<AppEnv>, what: Kept): string {
  return `${isSecure(c) ? '__Host-' : ''}qingyu_${what}`;
}

/** Puts something down at the browser itself, which no script there can read; it comes back with a link from elsewhere. */
function keep(c: Context<AppEnv>, what: Kept, value: unknown, maxAge: number): void {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  setCookie(c, cookieOf(c, what), text, {
    ...{ httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c), maxAge },
  });
}

function drop(c: Context<AppEnv>, what: Kept): void {
  deleteCookie(c, cookieOf(c, what), { path: '/', secure: isSecure(c) });
}

/** Missing: undefined for nothing, and for what is not of our making. */
function kept<T>(c: Context<AppEnv>, what: Kept, schema: z.ZodType<T>): T | undefined {
  const text = getCookie(c, cookieOf(c, what));
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
