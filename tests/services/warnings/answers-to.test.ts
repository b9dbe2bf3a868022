import { describe, expect, test } from 'vitest';
import { channelBodySchema } from '#contract/channels.ts';
import { newSlipSchema } from '#contract/supervision.ts';
import { dueMessages } from '#server/db/read/outbox.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { updateMessage } from '#server/db/write/outbox.ts';
import type { Ctx } from '#server/services/context.ts';
import { saveChannel } from '#server/services/outbox/channels.ts';
import { issueSlip, takeStep } from '#server/services/supervision/slips.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

async function opened(ctx: Ctx): Promise<string> {
  await put(ctx, rates({ '2020-02': 6.2 }));
  return (await readWarnings(ctx, { limit: 1, offset: 0 })).items[0]?.id ?? '';
}

const slip = (part: object) =>
  newSlipSchema.parse({
    ...{ reason: '失业率高', unit: '市教委', requirement: '核实原因', due: '2020-03-25', by: '张三' },
    ...part,
  });

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('answersTo', () => {
    test('a slip issued for the warning, with every step; no other slip', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      await issueSlip(ctx, slip({ reasonKind: 'gap' }));
      const { no } = await issueSlip(ctx, slip({ reasonKind: 'warning', reasonRef: id }));
      setToday('2020-03-27');
      await takeStep(ctx, no, 'signed', { text: '', by: '李四' });
      await takeStep(ctx, no, 'replied', { text: '两家企业推迟招工', by: '李四' });
      const { slips, messages } = await readWarning(ctx, id);
      expect(messages).toEqual([]);
      expect(slips).toEqual([
        {
          ...{ no, due: '2020-03-25', state: 'replied', daysLate: 2, overdue: false },
          ...{ unitZh: '市教委', unitEn: expect.any(String) as unknown },
          events: [
            { step: 'issued', text: '', at: '2020-03-20T04:00:00.000Z', by: '张三' },
            { step: 'signed', text: '', at: '2020-03-27T04:00:00.000Z', by: '李四' },
            { step: 'replied', text: '两家企业推迟招工', at: '2020-03-27T04:00:00.000Z', by: '李四' },
          ],
        },
      ]);
      const before = await readWarning(ctx, id, '2020-03-20');
      expect(before.slips.map(({ state, events }) => [state, events.length])).toEqual([['to-sign', 1]]);
      expect((await readWarning(ctx, id, '2020-03-20T04:00:00.000Z')).slips).toHaveLength(1);
    });

    test('the messages that told of it, waiting until the other side has taken them', async () => {
      const { ctx } = made;
      const channel = await saveChannel(
        ctx,
        channelBodySchema.parse({ kind: 'webhook', name: '值班群', url: 'https://example.org/hook' }),
      );
      const id = await opened(ctx);
      const waiting = (await readWarning(ctx, id)).messages;
      expect(waiting).toMatchObject([{ channel: 'webhook', state: 'pending', sentAt: null }]);
      const [message] = await dueMessages(ctx.store.read, channel.id, '9999', 10);
      const sentAt = '2026-11-26T02:00:00.000Z';
      await withTransaction(ctx.store, (tx) =>
        updateMessage(tx, message?.id ?? '', { state: 'sent', sent_at: sentAt }, ['pending']),
      );
      expect((await readWarning(ctx, id)).messages).toMatchObject([{ state: 'sent', sentAt }]);
    });
  });
});
