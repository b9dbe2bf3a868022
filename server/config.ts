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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

function isDateOrInstant(text: string): boolean {
  const [date = '', time] = text.split('T');
  return isIsoDate(date) && (time === undefined || !Number.isNaN(Date.parse(text)));
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
    logLevel: data.LOG_LEVEL,
  };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}
