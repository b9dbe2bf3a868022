import * as oidc from 'openid-client';
import type { ProviderSettings } from '../../config.ts';
import type { Log } from '../../log.ts';
import { AppError } from '../errors.ts';

/** Where a provider sends people back to, below the address people open. */
export const PROVIDER_RETURN = '/api/v1/session/provider/callback';

const TIMEOUT_S = 10;

/** What is kept at the browser while somebody is away at the provider, and must fit what comes back. */
export interface Trip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** An organisation's own sign-in, by OpenID Connect. */
export interface Provider {
  /** What people call it, for the button. */
  readonly label: string;
  readonly issuer: string;
  /** Where to send the browser. Errors: sign.in.provider where the provider does not answer. */
  begin(): Promise<{ readonly address: URL; readonly trip: Trip }>;
  /**
   * By which name the provider knows whoever came back with a query: its `sub`, the one name that is never given to
   * another person.
   * Errors: sign.in.lost for a return that does not fit the trip, or was broken off there; sign.in.provider for an answer
   * that does not hold, or none.
   */
  subjectOf(trip: Trip, query: string): Promise<string>;
}

/**
 * The provider of the settings, by authorization code with PKCE, state and nonce. It is asked for its addresses when it is
 * first needed, so that the server starts without it. The only user of openid-client.
 */
export function createProvider(settings: ProviderSettings, log: Log): Provider {
  const returnTo = `${settings.origin}${PROVIDER_RETURN}`;
  let known: oidc.Configuration | undefined;

  async function configuration(): Promise<oidc.Configuration> {
    known ??= await oidc.discovery(new URL(settings.issuer), settings.client, settings.secret, undefined, {
      timeout: TIMEOUT_S,
      // Plain http is taken by the settings for a loopback address alone.
      ...(settings.issuer.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
    });
    return known;
  }

  async function asked<T>(what: () => Promise<T>): Promise<T> {
    try {
      return await what();
    } catch (error) {
      if (isBrokenOff(error)) throw lost(error);
      log.warn({ err: error, issuer: settings.issuer }, 'the identity provider gave no answer that holds');
      throw new AppError(
        'sign.in.provider',
        `${settings.label}没有回应，或答得不对，稍后再试或改用密码 · ${settings.label} gave no answer that holds: try later, or use a password`,
        [],
        { cause: error },
      );
    }
  }

  return {
    label: settings.label,
    issuer: settings.issuer,
    begin: () =>
      asked(async () => {
        const trip = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          ...{ redirect_uri: returnTo, scope: 'openid', state: trip.state, nonce: trip.nonce },
          code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
          code_challenge_method: 'S256',
        });
        return { address, trip };
      }),
    subjectOf: async ({ state, nonce, verifier }, query) => {
      const came = new URL(`${returnTo}${query}`);
      if (came.searchParams.get('state') !== state) throw lost();
      return asked(async () => {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), came, {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub;
        if (subject === undefined) throw new Error('an ID token without a subject');
        return subject;
      });
    },
  };
}

/** Whether the provider itself says that nothing came of it: somebody said no there, or took too long. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof oidc.AuthorizationResponseError;
}

/** Nobody is on the way, or not this one. */
export function lost(cause?: unknown): AppError {
  return new AppError(
    'sign.in.lost',
    '登录没有办完：在那边取消了，或隔得太久，请重新开始 · signing in was not finished: broken off over there, or too long ago; begin again',
    [],
    { cause },
  );
}
