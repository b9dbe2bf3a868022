import { z } from 'zod';
import { isIsoDate } from '#domain/period.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  QINGYU_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://… or nothing')
    .optional(),
  QINGYU_PACK: z.string().min(1).default('seeds/chongqing-2020'),
  QINGYU_TOKEN: z.string().min(32, 'a token has at least 32 characters').optional(),
  QINGYU_CLOCK: z.string().refine(isDateOrInstant, 'expected a date: 2020-07-15').optional(),
  QINGYU_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'expected an address: https://…' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional(),
  QINGYU_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'expected the address of the identity provider: https://…' })
    .refine(isSecureOrLocal, 'expected https://… (plain http on this machine alone)')
    .optional(),
  QINGYU_OIDC_CLIENT: z.string().min(1).optional(),
  QINGYU_OIDC_SECRET: z.string().min(1).optional(),
  QINGYU_OIDC_LABEL: z.string().trim().min(1).max(40).default('统一身份'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

function isDateOrInstant(text: string): boolean {
  const [date = '', time] = text.split('T');
  return isIsoDate(date) && (time === undefined || !Number.isNaN(Date.parse(text)));
}

function isSecureOrLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}

/** An organisation's own sign-in, by OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** What people call it. */
  readonly label: string;
  /** The address people open, to which the provider sends them back. */
  readonly origin: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the database, the originals and the backups. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly pack: string;
  readonly token: string | undefined;
  readonly clock: string | undefined;
  /** By which address people open the page. */
  readonly origin: string | undefined;
  /** Missing: undefined where people sign in by passwords alone. */
  readonly provider: ProviderSettings | undefined;
  readonly logLevel: string;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The environment, read once. An empty variable counts as not set.
 * Errors: ConfigError naming every variable that is wrong and what it should be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(`环境变量有误 / wrong environment: ${faults.join('; ')}`);
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    data: data.QINGYU_DATA,
    databaseUrl: data.DATABASE_URL,
    pack: data.QINGYU_PACK,
    token: data.QINGYU_TOKEN,
    clock: data.QINGYU_CLOCK,
    origin: data.QINGYU_ORIGIN,
    provider: providerOf(data),
    logLevel: data.LOG_LEVEL,
  };
}

/** Errors: ConfigError naming what an identity provider needs besides what is set. */
function providerOf(data: z.infer<typeof environmentSchema>): ProviderSettings | undefined {
  const parts = {
    QINGYU_OIDC_ISSUER: data.QINGYU_OIDC_ISSUER,
    QINGYU_OIDC_CLIENT: data.QINGYU_OIDC_CLIENT,
    QINGYU_OIDC_SECRET: data.QINGYU_OIDC_SECRET,
  };
  if (Object.values(parts).every((part) => part === undefined)) return undefined;
  const {
    QINGYU_OIDC_ISSUER: issuer,
    QINGYU_OIDC_CLIENT: client,
    QINGYU_OIDC_SECRET: secret,
    QINGYU_ORIGIN: origin,
  } = data;
  if (issuer !== undefined && client !== undefined && secret !== undefined && origin !== undefined) {
    return { issuer, client, secret, origin, label: data.QINGYU_OIDC_LABEL };
  }
  const missing = Object.entries({ ...parts, QINGYU_ORIGIN: origin }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  throw new ConfigError(
    `统一身份登录还缺环境变量 / signing in by an identity provider also needs: ${missing.join(', ')}`,
  );
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}
