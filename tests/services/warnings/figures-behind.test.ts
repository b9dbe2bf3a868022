import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { importFile } from '#server/services/imports/commit-upload.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

async function opened(ctx: Ctx): Promise<string> {
  return (await readWarnings(ctx, { limit: 1, offset: 0 })).items[0]?.id ?? '';
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('figuresBehind', () => {
    test('each period’s sheet, and how often it was corrected since the warning opened', async () => {
      const { ctx, setToday } = made;
      const first = await put(ctx, rates({ '2020-01': 5.3, '2020-02': 6.2 }, { name: 'first.csv' }));
      const id = await opened(ctx);
      setToday('2020-03-25');
      const second = await importFile(ctx, rates({ '2020-01': 5.2 }, { name: 'second.csv' }), {
        accept: 'all-warnings',
        reason: '更正',
      });
      const { figures } = await readWarning(ctx, id);
      expect(figures).toMatchObject([
        { period: '2020-01', file: 'second.csv', upload: second.publicId, versions: 2, since: 1 },
        { period: '2020-02', file: 'first.csv', upload: first.id, versions: 1, since: 0 },
      ]);
      expect(figures.map(({ review }) => review)).toEqual(['not-asked', 'not-asked']);
      const before = await readWarning(ctx, id, '2020-03-20');
      expect(before.figures[0]).toMatchObject({ file: 'first.csv', versions: 1, since: 0 });
    });
  });
});
