import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commitResultSchema, uploadSchema } from '#contract/uploads.ts';
import { runCli, runHere, useDesk } from './run-cli.ts';

const RATES = `indicator,region,period,basis,value,unit
surveyed-unemployment-rate,100000,2020-05,period,6.2,%
surveyed-unemployment-rate,100000,2020-06,period,5.9,%
`;
const MIXED = `${RATES}surveyed-unemployment-rate,某某区,2020-06,period,5.9,%
`;
const importedSchema = uploadSchema.extend({ committed: commitResultSchema.nullable() });

describe('wrong usage', () => {
  const desk = useDesk();
  const good = desk.file('rates.csv', RATES);

  test.each([
    ['nothing', []],
    ['a command that is none', ['dance']],
    ['an option that is none', ['import', good, '--sing']],
    ['no file', ['import']],
    ['two files', ['import', good, good]],
    ['a file that is not there', ['read', `${good}.gone`]],
    ['two folders', ['seed', 'a', 'b']],
    ['a query of nothing', ['export']],
    ['a query that asks for what is none', ['export', 'mood=good']],
    ['a format that is none', ['export', 'indicator=urban-new-jobs', '--format', 'doc']],
  ])('%s ends with 2 and says why', async (_what, args) => {
    const { code, stdout, stderr } = await runHere(args, { QINGYU_DATA: desk.data });
    expect(code).toBe(2);
    expect(stdout + stderr).toMatch(/[\u4e00-\u9fff]|usage|option/);
  });

  test('is what the process ends with', async () => {
    const { code, stdout, stderr } = await desk.run('dance');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^没有这个命令 · no such command: dance\n用法 usage/);
  });

  test('settings that are wrong end with 2, and name the variable', async () => {
    const ran = await runHere(['verify'], { QINGYU_DATA: desk.data, PORT: 'harbour', QINGYU_TOKEN: 'short' });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/PORT.*QINGYU_TOKEN/s);
    expect(existsSync(desk.data)).toBe(false);
  });

  test('help is no mistake', async () => {
    const { code, stdout } = await runHere(['--help']);
    expect(code).toBe(0);
    for (const command of 'serve read import export evaluate backup restore verify seed demo'.split(' ')) {
      expect(stdout).toContain(command);
    }
  });
});

describe('backup and restore', () => {
  const desk = useDesk();

  test('bring a data folder back on an empty machine, and touch none that holds anything', async () => {
    const rates = desk.file('rates.csv', RATES);
    expect((await desk.run('import', rates, '--commit')).code).toBe(0);
    const archive = `${desk.data}.tar.gz`;
    const made = await desk.run('backup', archive);
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('version 1')]);
    const again = await desk.run('restore', archive);
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(/已有数据库.*holds a database/);
    const elsewhere = { QINGYU_DATA: `${desk.data}-elsewhere` };
    const restored = await runCli(['restore', archive], elsewhere);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    const verified = await runCli(['verify'], elsewhere);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('1 originals')]);
    expect(readdirSync(elsewhere.QINGYU_DATA).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);
});

describe('import', () => {
  const desk = useDesk();
  const imported = async (...args: string[]) => {
    const { code, stdout, stderr } = await desk.run('import', ...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return importedSchema.parse(JSON.parse(stdout));
  };

  test('reads and compares, and with --commit writes; a second time nothing', async () => {
    const path = desk.file('rates.csv', RATES);
    expect(await imported(path)).toMatchObject({ state: 'staged', summary: { added: 2 }, committed: null });
    expect(await imported(path, '--commit', '--reason', '例行报送')).toMatchObject({
      state: 'committed',
      file: { name: 'rates.csv', encoding: 'utf-8' },
      committed: { version: 1, written: 2, held: 0, warnings: { opened: 1 } },
    });
    expect(await imported(path, '--commit')).toMatchObject({
      summary: { added: 0, unchanged: 2 },
      committed: { version: 1, written: 0, warnings: { opened: 0 } },
    });
  });

  test('says in words what was understood, what is wrong and what was left out', async () => {
    const args = ['import', desk.file('mixed.csv', MIXED), '--commit'];
    const { code, stdout, stderr } = await runHere(args, { QINGYU_DATA: desk.data });
    expect(code).toBe(0);
    expect(stdout).toMatch(/mixed\.csv {2}utf-8 {2}tidy/);
    expect(stdout).toMatch(/留待核实 held 1/);
    expect(stderr).toMatch(/error region\.unknown B4: .*某某区/);
  });

  test('refuses what it cannot read: 1, the reason on stderr, or as JSON', async () => {
    const path = desk.file('hello.csv', 'hello\n');
    const refused = await runHere(['import', path, '--commit'], { QINGYU_DATA: desk.data });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/layout\.unrecognised/);
    const json = await desk.run('import', path, '--json');
    expect([json.code, json.stderr]).toEqual([1, '']);
    expect(importedSchema.parse(JSON.parse(json.stdout))).toMatchObject({
      state: 'refused',
      committed: null,
    });
  });
});

describe('evaluate and verify', () => {
  const desk = useDesk();
  const NONE = { opened: 0, raised: 0, lowered: 0, released: 0 };

  test('evaluate twice changes nothing, and verify proves the store until an original is changed', async () => {
    await desk.run('import', desk.file('rates.csv', RATES), '--commit');
    const evaluate = () => runHere(['evaluate'], { QINGYU_DATA: desk.data });
    for (const { code, stdout } of [await evaluate(), await evaluate()]) {
      expect([code, JSON.parse(stdout)]).toEqual([0, NONE]);
    }
    const proven = await desk.run('verify');
    expect([proven.code, proven.stderr]).toEqual([0, '']);
    // The pack, the staging, the commit, two evaluations.
    expect(proven.stdout).toContain('5 audit rows, 0 anchors, 1 originals');
    // No anchor was taken yet, and another log's is not of this one.
    const list = desk.file('anchors.csv', 'at,row,row_hash,hash\r\n');
    expect((await runHere(['verify', '--anchors', list], { QINGYU_DATA: desk.data })).code).toBe(0);
    const foreign = desk.file('foreign.csv', 'at,row,row_hash,hash\r\n2020-07-15T04:00:00.000Z,3,ab,cd\r\n');
    expect(await runHere(['verify', '--anchors', foreign], { QINGYU_DATA: desk.data })).toMatchObject({
      code: 1,
      stderr: '核验未通过 · not verified: anchor of another log: 2020-07-15T04:00:00.000Z,3,ab,cd\n',
    });
    const [original = ''] = readdirSync(join(desk.data, 'originals'));
    const path = join(desk.data, 'originals', original);
    const bytes = readFileSync(path);
    bytes[20] = 0x21;
    chmodSync(path, 0o600);
    writeFileSync(path, bytes);
    const refuted = await desk.run('verify');
    expect(refuted.code).toBe(1);
    expect(refuted.stderr).toContain(`original ${original} was changed`);
  });
});

const cellsSchema = z.object({
  encoding: z.string(),
  tables: z.array(
    z.object({
      sheet: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      headerRows: z.array(z.number()),
      cells: z.array(
        z.object({
          cell: z.string(),
          row: z.array(z.string()),
          column: z.array(z.string()),
          period: z.string().nullable(),
          basis: z.string().nullable(),
          unit: z.string().nullable(),
          reported: z.string(),
          value: z.number().nullable(),
          missing: z.string().nullable(),
        }),
      ),
    }),
  ),
});

describe('export', () => {
  const desk = useDesk();

  test('writes what stands to stdout or a file, and it reads back in unchanged', async () => {
    await desk.run('import', desk.file('rates.csv', RATES), '--commit');
    const header = 'indicator,region,group,industry,period,basis,value,unit,note,source,comparable_prior';
    const june = 'surveyed-unemployment-rate,100000,total,total,2020-06,period,5.9,%,,,';
    const query = 'indicator=surveyed-unemployment-rate&from=2020-06';
    expect(await desk.run('export', query, '--format', 'csv')).toEqual({
      code: 0,
      stdout: `${header}\r\n${june}\r\n`,
      stderr: '',
    });
    const path = desk.file('all.csv', '');
    expect((await desk.run('export', 'region=*', '--out', path)).code).toBe(0);
    const { stdout } = await desk.run('import', path, '--json');
    expect(importedSchema.parse(JSON.parse(stdout)).summary).toMatchObject({ cells: 2, unchanged: 2 });
  });

  test('ends with 1 when nobody knows the name', async () => {
    const { code, stderr } = await desk.run('export', 'indicator=happiness');
    expect(code).toBe(1);
    expect(stderr).toContain('happiness');
  });
});

describe('read', () => {
  const desk = useDesk();

  test('gives every cell as it stands, matched with nothing, and makes no data folder', async () => {
    const { code, stdout } = await desk.run('read', desk.file('mixed.csv', MIXED), '--json');
    expect(code).toBe(0);
    const { encoding, tables } = cellsSchema.parse(JSON.parse(stdout));
    expect(encoding).toBe('utf-8');
    const cells = tables.flatMap((table) => table.cells);
    expect(
      cells.map(({ cell, period, unit, reported, value }) => [cell, period, unit, reported, value]),
    ).toEqual([
      ['E2', '2020-05', '%', '6.2', 6.2],
      ['E3', '2020-06', '%', '5.9', 5.9],
      ['E4', '2020-06', '%', '5.9', 5.9],
    ]);
    expect(cells[2]?.row).toContain('某某区');
    expect(existsSync(desk.data)).toBe(false);
  });

  test('says why it cannot read a file, and ends with 1', async () => {
    const path = desk.file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const { code, stderr, stdout } = await runHere(['read', path]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^file\./);
  });
});

describe('seed', () => {
  const desk = useDesk();

  test('fills an empty folder, and a second time adds nothing', async () => {
    const first = await desk.run('seed');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/china-unemployment\.csv: 入库 written \d{3}, 留待核实 held 0/);
    const second = await runHere(['seed'], { QINGYU_DATA: desk.data });
    expect(second.code).toBe(0);
    expect(second.stdout.match(/已在库中 already there/g)).toHaveLength(5);
  });
});
