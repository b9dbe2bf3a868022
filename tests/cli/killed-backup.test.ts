import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#tests/support/start-server.ts';
import { runCli, useDesk } from './run-cli.ts';

const KILLS = 8;
const ROWS = 12_000;
/** Each kill starts the program twice more, and the machine may be busy. */
const LONGEST_MS = 120_000;

function sheet(): string {
  let text = 'indicator,region,industry,period,basis,value,unit\n';
  for (let row = 0; row < ROWS; row += 1) {
    const month = row % 1200;
    const period = `${1920 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const industry = 'ABCDEFGHIJKLMNOPQRST'[Math.floor(row / 1200)] ?? '';
    text += `monitored-firms-staff,500103,${industry},${period},period,${1000 + (month % 7)},人\n`;
  }
  return text;
}

describe('a backup that is killed', () => {
  const desk = useDesk();

  test(
    'leaves the store sound, and no archive or a whole one',
    async () => {
      const imported = await desk.run('import', desk.file('sheet.csv', sheet()), '--commit');
      expect(imported.code).toBe(0);
      const started = performance.now();
      expect((await desk.run('backup', `${desk.data}-whole.tar.gz`)).code).toBe(0);
      const takes = performance.now() - started;

      for (let kill = 0; kill < KILLS; kill += 1) {
        const archive = `${desk.data}-${kill}.tar.gz`;
        const child = spawn(process.execPath, ['server/cli.ts', 'backup', archive], {
          cwd: ROOT,
          env: { ...process.env, QINGYU_DATA: desk.data, QINGYU_CLOCK: '2020-07-15' },
          stdio: 'ignore',
        });
        // From a third of its time on: before that it has not opened the store.
        const timer = setTimeout(() => child.kill('SIGKILL'), takes * (1 / 3 + (kill * 2) / 3 / KILLS));
        await new Promise((resolve) => child.once('exit', resolve));
        clearTimeout(timer);
        if (!existsSync(archive)) continue;
        const restored = `${desk.data}-restored-${kill}`;
        expect(await runCli(['restore', archive], { QINGYU_DATA: restored })).toMatchObject({ code: 0 });
      }
      expect(await desk.run('verify')).toMatchObject({ code: 0, stderr: '' });
      // What the killed ones left beside keeps nobody from the next.
      expect((await desk.run('backup', `${desk.data}-after.tar.gz`)).code).toBe(0);
    },
    LONGEST_MS,
  );
});
