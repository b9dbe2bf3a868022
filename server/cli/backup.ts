import { makeBackup } from '../services/backup/make-backup.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** Puts store and originals into one archive; the server may be running. */
export const backupCommand: Command = (args, environment) => {
  const [file, extra] = parseOptions(args, {}).positionals;
  if (file === undefined || extra !== undefined) {
    throw new UsageError('需要正好一个文件名 · exactly one file name is needed');
  }
  return withDeps(environment, async (ctx) => {
    const { bytes, rows, originals, version, file: path } = await makeBackup(ctx, file);
    process.stdout.write(
      `已备份 · backed up: ${path}  ${bytes} bytes, 统计第 ${version} 版 version ${version}, ${rows} rows, ${originals} originals\n`,
    );
    return 0;
  });
};
