import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider as OidcProvider } from 'oidc-provider';
import type { ProviderSettings } from '#server/config.ts';

export interface IdentityProvider {
  /** What a server of that origin is told to use it. */
  settingsFor(origin: string): ProviderSettings;
  stop(): Promise<void>;
}

const CLIENT = 'qingyu';
const SECRET = 'a secret between the two of them';

/**
 * A real OpenID provider on loopback. It lets in whoever gives a name, with any password, and the name is the subject.
 * Errors: rejects when the port cannot be had.
 */
export async function startIdentityProvider(...origins: readonly string[]): Promise<IdentityProvider> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // It listens on TCP, so its address is never a pipe's name.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: origins.map((origin) => `${origin}/api/v1/session/provider/callback`),
      },
    ],
    cookies: { keys: ['for a test'] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  });
  const answer = provider.callback();
  return {
    settingsFor: (origin) => ({ issuer, client: CLIENT, secret: SECRET, label: '渝快办', origin }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * A browser's cookies and redirects, as far as the way over a provider needs them: follows redirects until an answer that
 * is none, or one to the origin given as home; answers where it stands.
 */
export function traveller() {
  const jar = new Map<string, string>();
  return async function go(
    address: string,
    init: { readonly method?: string; readonly body?: string; readonly type?: string } = {},
    home = '',
  ): Promise<{ address: string; text: string }> {
    if (home !== '' && address.startsWith(home)) return { address, text: '' };
    const { type = 'text/plain', ...sent } = init;
    const headers = {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': type,
    };
    const response = await fetch(address, { ...sent, redirect: 'manual', headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name, value.join('='));
    }
    const next = response.headers.get('location');
    if (next === null) return { address, text: await response.text() };
    await response.body?.cancel();
    return go(new URL(next, address).href, {}, home);
  };
}
