import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, type CommandOptions } from './command.ts';
import { CannotInstall, installPackages, isRoot } from './install.ts';
import { freePort } from '../support/free-port.ts';

export interface PostgresServer {
  /** Of a superuser whose password was made up for this run. */
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
/** A test's database need not outlive a power cut. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * A PostgreSQL server of our own: Debian's, in a temporary folder, on a free port of the loopback address.
 * Errors: CannotInstall, in a sentence, when there is none and none can be installed, or when it does not start.
 */
export async function startPostgres(): Promise<PostgresServer> {
  if (findServer() === undefined) await installPackages(['postgresql'], 'A PostgreSQL server');
  const bin = findServer();
  if (bin === undefined) throw new CannotInstall('PostgreSQL was installed but has no initdb to be found.');
  const as = isRoot() ? postgresUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-postgres-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const options: CommandOptions = { as, cwd: folder, quiet: true, environment: { LC_ALL: 'C' } };
  const [data, log] = [join(folder, 'data'), join(folder, 'server.log')];
  try {
    const password = await initialise(bin, folder, data, options);
    const port = await freePort();
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS];
    const flags = settings.map((setting) => `-c ${setting}`).join(' ');
    // Its log goes to a file: a pipe of ours would never close, since the server inherits it.
    const code = await run(
      join(bin, 'pg_ctl'),
      ['-D', data, '-l', log, '-w', '-t', '60', '-o', flags, 'start'],
      options,
    );
    if (code !== 0) throw new CannotInstall(`PostgreSQL did not start: ${logText(log)}`);
    return {
      url: `postgres://qingyu:${password}@127.0.0.1:${port}/postgres`,
      version: execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
      stop: async () => {
        await run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function initialise(
  bin: string,
  folder: string,
  data: string,
  options: CommandOptions,
): Promise<string> {
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (options.as) chownSync(passwordFile, options.as.uid, options.as.gid);
  const code = await run(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'qingyu',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-sync',
    ],
    options,
  );
  if (code !== 0) throw new CannotInstall(`initdb failed with ${code}.`);
  return password;
}

/** The folder of a server's programs: Debian's newest, or the one on the path. */
function findServer(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

// PostgreSQL refuses to run as root; its package made this user.
function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    throw new CannotInstall('PostgreSQL refuses to run as root, and there is no user postgres to run it as.');
  }
}

function logText(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'it wrote no log.';
}
