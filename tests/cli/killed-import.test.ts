import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { listUploads } from '#server/db/read/uploads.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { actingAs } from '#server/services/context.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { useDesk } from './run-cli.ts';

const ROWS = 24_000;
const KILLS = 10;

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

/** What is in a store after somebody pulled the plug: its fault, if any, its values and whether it says it has them. */
async function left(data: string) {
  const running = await compose(readConfig({ QINGYU_DATA: data, LOG_LEVEL: 'silent' }));
  try {
    const ctx = actingAs(running.deps, 'test');
    const { fault } = await verifyStore(ctx);
    const { rows } = await listUploads(ctx.store.read, { limit: 10, before: undefined, state: undefined });
    const isCommitted = rows.some(({ state }) => state === 'committed');
    return { fault, values: await countVintages(ctx.store.read), isCommitted };
  } finally {
    await running.close();
  }
}

describe('an import that is killed', () => {
  const desk = useDesk();

  test('leaves a store that is sound, and all of its values or none', async () => {
    const file = desk.file('sheet.csv', sheet());
    expect((await desk.run('verify')).code).toBe(0);
    const importInto = (data: string) =>
      spawn(process.execPath, ['server/cli.ts', 'import', file, '--commit'], {
        cwd: ROOT,
        env: { ...process.env, QINGYU_DATA: data, QINGYU_CLOCK: '2020-07-15' },
        stdio: 'ignore',
      });
    const ended = (child: ReturnType<typeof spawn>) => new Promise((resolve) => child.once('exit', resolve));

    const whole = `${desk.data}-whole`;
    cpSync(desk.data, whole, { recursive: true });
    const started = performance.now();
    await ended(importInto(whole));
    const takes = performance.now() - started;
    expect(await left(whole)).toEqual({ fault: undefined, values: ROWS, isCommitted: true });

    for (let kill = 0; kill < KILLS; kill += 1) {
      const data = `${desk.data}-${kill}`;
      cpSync(desk.data, data, { recursive: true });
      const child = importInto(data);
      // From a third of its time on: before that it has not opened the store.
      setTimeout(() => child.kill('SIGKILL'), takes * (1 / 3 + (kill * 2) / 3 / KILLS));
      await ended(child);
      const { fault, values, isCommitted } = await left(data);
      expect({ fault, values, isCommitted }).toEqual({
        fault: undefined,
        values: isCommitted ? ROWS : 0,
        isCommitted,
      });
    }
  });
});
