import { join } from 'node:path';
import { fillPublished } from '../services/fill-published.ts';
import { UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

const PUBLISHED = join(import.meta.dirname, '..', '..', 'seeds', 'published');

/** Fills the data folder from the pack and the published figures; running it again adds nothing. */
export const seedCommand: Command = (args, environment) => {
  const [folder = PUBLISHED, extra] = args;
  if (extra !== undefined) throw new UsageError('seed 只接受一个文件夹 · seed takes one folder');
  return withDeps(environment, async (ctx) => {
    const { files, targets } = await fillPublished(ctx, folder);
    for (const { name, written, held, already } of files) {
      const said = already ? '已在库中 already there' : `入库 written ${written}, 留待核实 held ${held}`;
      process.stdout.write(`${name}: ${said}\n`);
    }
    process.stdout.write(`目标 targets: ${targets}\n`);
    return 0;
  });
};
