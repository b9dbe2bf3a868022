import { existsSync } from 'node:fs';
import { run } from './command.ts';

/** What could not be found and could not be installed either, with what to do about it. */
export class CannotInstall extends Error {
  override readonly name = 'CannotInstall';
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Installs Debian packages. Errors: CannotInstall, in a sentence, when this machine has no apt-get, when we are not
 * root, or when apt-get fails.
 */
export async function installPackages(names: readonly string[], what: string): Promise<void> {
  const advice = `Install it (on Debian: apt-get install ${names.join(' ')}) and run again.`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new CannotInstall(`${what} is not on this machine, which has no apt-get. ${advice}`);
  }
  if (!isRoot()) {
    throw new CannotInstall(`${what} is not on this machine, and only root can install it. ${advice}`);
  }
  process.stdout.write(`${what} is missing: installing ${names.join(' ')}\n`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { environment });
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    environment,
  });
  if (code !== 0) throw new CannotInstall(`apt-get could not install ${names.join(' ')}. ${advice}`);
}
