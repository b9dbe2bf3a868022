import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, startServer } from '#tests/support/start-server.ts';
import { runCli, useDesk, type Ran } from './run-cli.ts';

const MONTHS = Array.from({ length: 480 }, (_, month) => {
  const year = 1960 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
});
const DISTRICTS = ['500103', '500104', '500106', '500107', '500108', '500109', '500110', '500111', '500113'];
const READ_AS = ['--indicator', 'monitored-firms-staff', '--unit', '人'];

/** Few bytes for many values: what runs short is the store, not the room for the original. */
function sheet(): string {
  const rows = DISTRICTS.map((code, row) =>
    [code, ...MONTHS.map((_, month) => 1000 + row + (month % 7))].join(','),
  );
  return [`地区,${MONTHS.join(',')}`, ...rows, ''].join('\n');
}

/** An import by a process that may write no file longer than so many kilobytes: what a full disk does to it. */
function importWithRoom(kilobytes: number, file: string, data: string): Promise<Ran> {
  return new Promise((resolve) => {
    const command = `ulimit -f ${kilobytes}; exec "$0" server/cli.ts import "$@" --commit`;
    const child = spawn('bash', ['-c', command, process.execPath, file, ...READ_AS], {
      cwd: ROOT,
      env: { ...process.env, QINGYU_DATA: data, QINGYU_CLOCK: '2020-07-15' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
    child.once('close', (code) => resolve({ code, ...written }));
  });
}

describe('an import that runs out of room', () => {
  const desk = useDesk();

  test('ends with 1 and what to do, leaves the store sound, and goes in whole once there is room', async () => {
    expect((await desk.run('verify')).code).toBe(0);
    const file = desk.file('sheet.csv', sheet());
    // Room for the original and for what the store holds now, not for the values.
    const kilobytes = Math.ceil(statSync(join(desk.data, 'qingyu.sqlite')).size / 1024);
    const refused = await importWithRoom(kilobytes + 16, file, desk.data);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/磁盘已满.*the disk is full/);
    expect(await desk.run('verify')).toMatchObject({ code: 0, stderr: '' });
    const none = await desk.run('export', 'indicator=monitored-firms-staff', '--format', 'json');
    expect(JSON.parse(none.stdout)).toMatchObject({ items: [] });
    expect((await desk.run('import', file, ...READ_AS, '--commit')).code).toBe(0);
  });
});

describe('a place that holds no store', () => {
  const desk = useDesk();

  test('a file that is no database is left as it is', async () => {
    mkdirSync(desk.data, { recursive: true });
    const file = join(desk.data, 'qingyu.sqlite');
    writeFileSync(file, '这不是数据库 '.repeat(400));
    const ran = await desk.run('verify');
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(/数据库文件已损坏.*the database file is damaged/);
    expect(readFileSync(file, 'utf8')).toBe('这不是数据库 '.repeat(400));
  });

  test('a data folder that is a file', async () => {
    const ran = await runCli(['verify'], { QINGYU_DATA: desk.file('not-a-folder', 'text') });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/打不开.*cannot be opened/);
  });

  test('a database server nobody runs', async () => {
    const ran = await runCli(['verify'], {
      QINGYU_DATA: `${desk.data}-pg`,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/打不开.*cannot be opened/);
  });
});

describe('serve over a database whose pages were overwritten', () => {
  const desk = useDesk();

  test('finds it, is not ready, and writes nothing more', async () => {
    expect((await desk.run('import', desk.file('sheet.csv', sheet()), ...READ_AS, '--commit')).code).toBe(0);
    const file = join(desk.data, 'qingyu.sqlite');
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    // The last quarter is values and their indexes; what a start needs lies before.
    writeSync(handle, Buffer.alloc(16 * 4096, 0xa5), 0, 16 * 4096, Math.floor((size * 3) / 4 / 4096) * 4096);
    closeSync(handle);
    const server = await startServer({
      QINGYU_DATA: desk.data,
      QINGYU_CLOCK: '2020-07-15',
      LOG_LEVEL: 'silent',
    });
    let ready = await fetch(`${server.address}/readyz`);
    while (((await ready.clone().json()) as { integrity: string }).integrity === 'checking') {
      ready = await fetch(`${server.address}/readyz`);
    }
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'damaged' }]);
    const write = await fetch(`${server.address}/api/v1/targets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([write.status, await write.json()]).toMatchObject([503, { code: 'store.damaged' }]);
    expect(await server.stop()).toBe(0);
  });
});
