import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { addEvidence, readEvidence } from '#server/services/tasks/evidence.ts';
import { readTask } from '#server/services/tasks/read-tasks.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 示例数据');
const OF = { no: 1, period: '2020-H1' };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-08' });

  test('a file is kept as it came, listed with its return and proved with the originals', async () => {
    const { ctx } = made;
    const added = await addEvidence(ctx, OF, { name: '进展.pdf', bytes: PDF, by: '张三' });
    expect(added).toMatchObject({ period: '2020-H1', name: '进展.pdf', type: 'pdf', size: 21, by: '张三' });
    const { name, type, body } = await readEvidence(ctx, 1, added.id);
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    expect([name, type]).toEqual(['进展.pdf', 'application/octet-stream']);
    expect(Buffer.concat(pieces).toString('utf8')).toBe('%PDF-1.7 示例数据');
    expect((await readTask(ctx, 1)).evidenceFiles).toEqual([added]);
    expect((await readTask(ctx, 1, '2020-07-01')).evidenceFiles).toEqual([]);
    expect(await verifyStore(ctx)).toMatchObject({ fault: undefined, originals: 1 });
    const [row] = (await listAudit(ctx.store.read, 0, 1000)).filter(
      ({ action }) => action === 'return.evidence',
    );
    expect(row?.subject).toBe('task:1/2020-H1');
  });

  test.each([
    ['a kind that is not taken', OF, { name: 'x.html', bytes: PDF }, 'request.invalid'],
    [
      'a period nobody asks of',
      { no: 1, period: '2020-Q1' },
      { name: 'x.pdf', bytes: PDF },
      'return.no.window',
    ],
    ['a task that is none', { no: 67, period: '2020-H1' }, { name: 'x.pdf', bytes: PDF }, 'not.found'],
  ])('%s is refused', async (_what, of, file, code) => {
    expect(await codeOf(addEvidence(made.ctx, of, file))).toBe(code);
  });

  test('the same file twice, one too many, and another task’s', async () => {
    const { ctx } = made;
    const { id } = await addEvidence(ctx, OF, { name: 'a.pdf', bytes: PDF });
    expect(await codeOf(addEvidence(ctx, OF, { name: 'b.pdf', bytes: PDF }))).toBe('request.invalid');
    expect(await codeOf(readEvidence(ctx, 2, id))).toBe('not.found');
    for (let count = 1; count < 20; count += 1) {
      await addEvidence(ctx, OF, { name: `${count}.txt`, bytes: new TextEncoder().encode(`${count}`) });
    }
    const more = { name: 'more.txt', bytes: new TextEncoder().encode('more') };
    expect(await codeOf(addEvidence(ctx, OF, more))).toBe('request.invalid');
  });
});
