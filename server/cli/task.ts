import { RETURN_STATES } from '#domain/task-return.ts';
import { taskSchema } from '#contract/tasks.ts';
import { readTask, readTasks } from '../services/tasks/read-tasks.ts';
import { parseOptions, UsageError, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';
import { oneOf, onlyArgument, printJson, printLine, wholeNumber } from './words-of.ts';

const USAGE =
  'task list [--unit U] [--chapter N] [--state S] [--evidence E] [--text T] [--json] · task show NO [--json]';

/** The notice’s tasks: by number, unit and words; one with its returns and slips. */
export const taskCommand: Command = (args, environment) => {
  const { values, positionals } = parseOptions(args, {
    unit: { type: 'string' },
    chapter: { type: 'string' },
    state: { type: 'string' },
    evidence: { type: 'string' },
    text: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [verb, ...rest] = positionals;
  if (verb === 'show') {
    const no = wholeNumber(onlyArgument(rest, USAGE), 'NO') ?? 0;
    return withDeps(environment, async (ctx) => {
      const task = await readTask(ctx, no);
      if (values.json === true) printJson(task);
      else {
        printLine([task.no, task.chapterTitle, task.sectionTitle]);
        // Where the document at hand lacks the words, that is said and nothing put in their place.
        printLine([task.summaryZh === '' ? '原文缺失 text missing' : task.summaryZh]);
        printLine(['牵头 lead', task.leadUnits.map(({ nameZh }) => nameZh).join('、')]);
        printLine(['责任 share', task.responsibleUnits.map(({ nameZh }) => nameZh).join('、')]);
        printLine(['期限 until', task.effectiveTo]);
        for (const { period, state, daysLate } of task.returns)
          printLine(['报送 return', period, state, daysLate]);
        for (const { no: slip, state, due } of task.slips) printLine(['督办 slip', slip, state, due]);
      }
      return 0;
    });
  }
  if (verb !== 'list' || rest.length > 0) throw new UsageError(USAGE);
  const query = {
    unit: values.unit,
    text: values.text,
    chapter: wholeNumber(values.chapter, '--chapter'),
    state: oneOf(RETURN_STATES, values.state, '--state'),
    evidence: oneOf(taskSchema.shape.evidence.options, values.evidence, '--evidence'),
  };
  return withDeps(environment, async (ctx) => {
    const list = await readTasks(ctx, query);
    if (values.json === true) printJson(list);
    else {
      for (const { no, leadUnits, summaryZh, returns } of list.items) {
        const units = leadUnits.map(({ nameZh }) => nameZh).join('、');
        const states = returns.map(({ period, state }) => `${period}:${state}`).join(' ');
        printLine([no, units, summaryZh === '' ? '原文缺失' : summaryZh, states]);
      }
    }
    return 0;
  });
};
