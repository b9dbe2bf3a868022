import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channelBodySchema } from '#contract/channels.ts';
import { NOTICE_KINDS } from '#domain/notice.ts';
import { dueMessages } from '#server/db/read/outbox.ts';
import { listWarnings } from '#server/db/read/warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { saveChannel } from '#server/services/outbox/channels.ts';
import { acknowledgeWarning } from '#server/services/warnings/handle-warning.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { STANDING_STATES } from '#server/services/warnings/standing.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const MONTHS = ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04', '2020-05'];
const LINE = 'national-unemployment-line';

/** Rates of some months, most of them about the lines at 5.5, 5.8, 6.0 and 6.5. */
const anyRates = fc.array(fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 50, max: 67 })), {
  minLength: 1,
  maxLength: 3,
});
const anyStep = fc.oneof(
  {
    arbitrary: fc
      .tuple(fc.constantFrom('100000', '500000', '500103'), anyRates)
      .map(([region, cells]) => ({ kind: 'put' as const, region, cells })),
    weight: 6,
  },
  { arbitrary: fc.nat(20).map((which) => ({ kind: 'withdraw' as const, which })), weight: 3 },
  { arbitrary: fc.constant({ kind: 'switch' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'acknowledge' as const }), weight: 2 },
);

const noticesSchema = z.object({
  notices: z.array(z.object({ kind: z.string(), warning: z.string(), level: z.string() })),
});

async function standing(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await listWarnings(ctx.store.read, { states: STANDING_STATES }, { limit: 1000, offset: 0 });
  return new Map(rows.map(({ id, level }) => [id, level]));
}

async function switchRule(ctx: Ctx): Promise<void> {
  const rule = (await readRules(ctx)).find(({ id }) => id === LINE);
  if (!rule) throw new Error('the pack has the rule');
  const { id, version: _, unit: __, decimals: ___, recordedAt: ____, recordedBy: _____, ...body } = rule;
  await saveRule(ctx, { ...body, enabled: !rule.enabled, reason: '开关' }, id);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-06-20' });

  test('whoever reads every message and nothing else knows what stands, at which level', async () => {
    const { ctx } = made;
    const channel = await saveChannel(
      ctx,
      channelBodySchema.parse({
        kind: 'webhook',
        name: '全部',
        url: 'http://robot.example/',
        filter: { kinds: NOTICE_KINDS },
      }),
    );
    const read = new Set<string>();
    const believed = new Map<string, string>();
    const hear = async (): Promise<void> => {
      const messages = await dueMessages(ctx.store.read, channel.id, '9999', 10_000);
      for (const { id, data } of messages.filter((message) => !read.has(message.id))) {
        read.add(id);
        for (const { kind, warning, level } of noticesSchema.parse(JSON.parse(data)).notices) {
          if (kind === 'released') believed.delete(warning);
          else believed.set(warning, level);
        }
      }
    };
    const committed: string[] = [];
    let most = 0;
    const steps = fc.sample(anyStep, { numRuns: 120, seed: 20200620 });
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'put') {
        const cells = Object.fromEntries(step.cells.map(([month, tenths]) => [month, tenths / 10]));
        committed.push((await put(ctx, rates(cells, { region: step.region, name: `step-${index}.csv` }))).id);
      } else if (step.kind === 'acknowledge') {
        // It mutes nothing that comes after.
        for (const id of believed.keys()) await acknowledgeWarning(ctx, id, { by: '值班员' });
      } else if (step.kind === 'switch') {
        await switchRule(ctx);
      } else {
        const [id] = committed.splice(step.which % Math.max(1, committed.length), 1);
        if (id !== undefined) await withdrawUpload(ctx, id, '误报');
      }
      await hear();
      expect(believed, `after step ${index}, ${step.kind}`).toEqual(await standing(ctx));
      most = Math.max(most, believed.size);
    }
    expect(most).toBeGreaterThan(3);
  });
});
