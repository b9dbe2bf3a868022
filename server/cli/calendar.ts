import { z } from 'zod';
import { isoDateSchema } from '#contract/primitives.ts';
import { calendarFeed } from '../services/tasks/calendar-feed.ts';
import { readCalendar } from '../services/tasks/read-calendar.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';
import { bodyOf, printJson, printLine } from './words-of.ts';

const rangeSchema = z.object({ from: isoDateSchema.optional(), to: isoDateSchema.optional() });

/** Every date there is: returns, policy ends, deadlines, figures due; or the feed to subscribe to. */
export const calendarCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    ics: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('calendar [--from DATE] [--to DATE] [--ics|--json]');
  const range = bodyOf(rangeSchema, { from: values.from, to: values.to });
  return withDeps(environment, async (ctx) => {
    const items = await readCalendar(ctx, range);
    if (values.ics === true) process.stdout.write(calendarFeed(ctx, items));
    else if (values.json === true) printJson(items);
    else for (const { date, kind, titleZh, daysLeft } of items) printLine([date, kind, titleZh, daysLeft]);
    return 0;
  });
};
