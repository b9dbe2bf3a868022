import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runHere, useDesk } from './run-cli.ts';

describe('the notice’s tasks on the command line', () => {
  const desk = useDesk();
  const run = (line: readonly string[], today = '2020-07-12') =>
    runHere(line, { QINGYU_DATA: desk.data, QINGYU_CLOCK: today });

  test('a task is found by number, unit and words', async () => {
    const byText = await run(['task', 'list', '--text', '稳岗返还']);
    expect([byText.code, byText.stdout.split('\t')[0]]).toEqual([0, '1']);
    const byUnit = await run(['task', 'list', '--unit', '市财政局', '--json']);
    expect(JSON.parse(byUnit.stdout)).toMatchObject({ next: null });
    expect((await run(['task', 'show', '9'])).stdout).toContain('牵头 lead\t市人力社保局\n');
    expect((await run(['task', 'show', '48'])).stdout).toContain('原文缺失 text missing\n');
    expect(await run(['task', 'show', '67'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('a return is filed, late by two days for ever, sent back and accepted', async () => {
    const filed = await run(['return', 'file', '1', '--progress', '按期执行', '--confidence', '8']);
    expect(filed).toEqual({ code: 0, stdout: '1\t2020-H1\treceived\t1\n', stderr: '' });
    expect((await run(['return', 'send-back', '1', '2020-H1', '--reason', '缺数'])).stdout).toBe(
      '1\t2020-H1\tsent-back\n',
    );
    expect((await run(['return', 'accept', '1', '2020-H1'])).code).toBe(1);
    await run(['return', 'file', '1', '--progress', '按期执行', '--figures', '3.2 亿元']);
    expect((await run(['return', 'accept', '1', '2020-H1'])).code).toBe(0);
    const list = await run(['return', 'list', '--period', '2020-H1']);
    expect(list.stdout.split('\n')[0]).toBe('1\t市人力社保局\taccepted\t2\t');
    expect(list.stdout.trimEnd().split('\n')).toHaveLength(66);
    const paper = desk.file('a.pdf', '%PDF-1.7');
    expect((await run(['return', 'attach', '1', '2020-H1', paper])).stdout).toBe('1\ta.pdf\t8\n');
    expect((await run(['return', 'attach', '1', '2020-H1', paper])).code).toBe(1);
    expect((await run(['return', 'remind'])).stdout).toContain('市财政局');
  });

  test('a slip goes from issue to closing', async () => {
    const issued = await run([
      ...['slip', 'issue', '--unit', '市人力社保局', '--reason', '半年报送逾期', '--reason-kind', 'return'],
      ...['--reason-ref', '2/2020-H1', '--task', '2', '--requirement', '三日内补报', '--due', '2020-07-15'],
    ]);
    expect(issued.stdout).toBe('2020-001\tto-sign\t市人力社保局\t2020-07-15\t0\t半年报送逾期\n');
    expect((await run(['slip', 'close', '2020-001'])).code).toBe(1);
    expect((await run(['slip', 'list', '--overdue'], '2020-07-16')).stdout).toContain('2020-001');
    for (const step of [['sign'], ['reply', '--text', '已补报'], ['check'], ['close']]) {
      const [verb = '', ...rest] = step;
      expect((await run(['slip', verb, '2020-001', ...rest])).code).toBe(0);
    }
    expect((await run(['slip', 'show', '2020-001'])).stdout).toContain('\tclosed\t');
  });

  test('a report is drafted, checked, issued and written to a file', async () => {
    const drafted = await run(['report', 'draft', 'half-year', '2020-06']);
    const id = drafted.stdout.split('\t')[0] ?? '';
    expect(drafted.stdout).toBe(`${id}\tdraft\t\t重庆市2020年上半年就业工作情况\n`);
    expect((await run(['report', 'show', id])).stdout).toContain('一、总体情况\n');
    const checked = await run(['report', 'check', id]);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('warning\tnot-reported\t')]);
    expect((await run(['report', 'issue', id])).stdout).toContain('\tissued\t1\t');
    expect((await run(['report', 'refresh', id])).code).toBe(1);
    const out = desk.file('out.docx', '');
    expect((await run(['report', 'export', id, '--out', out])).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  test('dates are listed, and as a feed', async () => {
    const dates = await run(['calendar', '--from', '2020-07-10', '--to', '2020-07-10']);
    expect(dates.stdout).toContain('2020-07-10\treturn\t');
    expect((await run(['calendar', '--ics'])).stdout).toMatch(/^BEGIN:VCALENDAR/);
  });

  test.each([
    [['task']],
    [['task', 'list', '--state', 'asleep']],
    [['task', 'show', 'x']],
    [['return', 'file', '1']],
    [['return', 'file', '1', '--progress', 'x', '--confidence', '11']],
    [['return', 'send-back', '1', '2020-H1']],
    [['slip', 'issue', '--unit', 'x']],
    [['slip', 'dance', '2020-001']],
    [['report', 'draft', 'weekly', '2020-06']],
    [['report', 'export', 'x']],
    [['calendar', '--from', 'yesterday']],
  ])('%j ends with 2', async (args) => {
    expect((await run(args)).code).toBe(2);
  });
});
