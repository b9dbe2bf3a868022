import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#domain/period.ts';
import { ruleBodySchema } from '#contract/rules.ts';
import { findAudit } from '#server/db/read/audit.ts';
import { listUploads, type UploadRow } from '#server/db/read/uploads.ts';
import type { Ctx } from '#server/services/context.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readRule } from '#server/services/warnings/read-rules.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { fileForm, json } from '#tests/support/make-app.ts';
import { askServer, runCommand } from './attempt.ts';
import type { Deed, DeedName } from './deed.ts';
import { TODAY } from './place.ts';
import type { Sheet } from './sheets.ts';

const RULE = 'new-jobs-year-on-year';
const ACCEPT = { accept: [], reason: '例行' };
const WHY = { reason: '试撤' };
/** Starting Node and reading the program takes a command this share of its time at least. */
const STARTING = 0.3;

/** What a deed is made of: the number tells it from all others of the run. */
export interface DeedParts {
  readonly number: number;
  readonly sheet: Sheet;
  /** A committed sheet there is to withdraw. Missing: undefined when there is none. */
  readonly committed: string | undefined;
}

export function makeDeed(name: DeedName, parts: DeedParts): Deed {
  switch (name) {
    case 'stage':
      return stageDeed(parts);
    case 'commit':
      return commitDeed(parts);
    case 'withdraw':
      return withdrawDeed(parts);
    case 'rule':
      return ruleDeed(parts);
    case 'evaluate':
      return evaluateDeed(parts);
    case 'import':
      return importDeed(parts);
    case 'backup':
      return backupDeed(parts);
  }
}

async function uploadNamed(ctx: Ctx, name: string): Promise<UploadRow | undefined> {
  const { rows } = await listUploads(ctx.store.read, { limit: 1_000_000 });
  return rows.find((row) => row.file_name === name);
}

async function idOf(ctx: Ctx, name: string): Promise<string> {
  const row = await uploadNamed(ctx, name);
  if (!row) throw new Error(`${name} was never staged`);
  return row.public_id;
}

const stage =
  ({ name, text }: Sheet) =>
  (ctx: Ctx) =>
    ctx.imports.stageUpload(ctx, { name, bytes: Buffer.from(text), hints: {}, origin: 'reported' });
const commit =
  ({ name }: Sheet) =>
  async (ctx: Ctx) =>
    ctx.imports.commitUpload(ctx, await idOf(ctx, name), ACCEPT);
const withdraw = (name: string) => async (ctx: Ctx) =>
  ctx.imports.withdrawUpload(ctx, await idOf(ctx, name), WHY.reason);

const isIn = (name: string, state: string) => async (ctx: Ctx) =>
  (await uploadNamed(ctx, name))?.state === state ? 1 : 0;

function stageDeed({ sheet }: DeedParts): Deed {
  const ask = (api: string) =>
    fetch(`${api}/uploads`, { method: 'POST', body: fileForm(sheet.name, sheet.text) });
  return {
    name: 'stage',
    today: TODAY,
    before: [],
    steps: [stage(sheet)],
    asleep: 0,
    prepare: () => Promise.resolve((place) => askServer(place, ask)),
    stepsDone: isIn(sheet.name, 'staged'),
  };
}

function commitDeed({ sheet }: DeedParts): Deed {
  return {
    name: 'commit',
    today: TODAY,
    before: [stage(sheet)],
    steps: [commit(sheet)],
    asleep: 0,
    prepare: async (ctx) => {
      const id = await idOf(ctx, sheet.name);
      return (place) =>
        askServer(place, (api) => fetch(`${api}/uploads/${id}/commit`, { method: 'POST', ...json(ACCEPT) }));
    },
    stepsDone: isIn(sheet.name, 'committed'),
  };
}

function withdrawDeed({ sheet, committed }: DeedParts): Deed {
  const name = committed ?? sheet.name;
  return {
    name: 'withdraw',
    today: TODAY,
    before: committed === undefined ? [stage(sheet), commit(sheet)] : [],
    steps: [withdraw(name)],
    asleep: 0,
    prepare: async (ctx) => {
      const id = await idOf(ctx, name);
      return (place) =>
        askServer(place, (api) => fetch(`${api}/uploads/${id}/withdraw`, { method: 'POST', ...json(WHY) }));
    },
    stepsDone: isIn(name, 'withdrawn'),
  };
}

/** A rule's next version is judged over everything it looks at, in the transaction that saves it. */
function ruleDeed({ number }: DeedParts): Deed {
  const reason = `第 ${number} 次`;
  const next = async (ctx: Ctx) =>
    ruleBodySchema.parse({ ...(await readRule(ctx, RULE)), confirmPeriods: 1 + (number % 3), reason });
  return {
    name: 'rule',
    today: TODAY,
    before: [],
    steps: [async (ctx) => saveRule(ctx, await next(ctx), RULE)],
    asleep: 0,
    prepare: async (ctx) => {
      const body = await next(ctx);
      return (place) =>
        askServer(place, (api) => fetch(`${api}/rules/${RULE}`, { method: 'PUT', ...json(body) }));
    },
    stepsDone: async (ctx) => ((await readRule(ctx, RULE)).reason === reason ? 1 : 0),
  };
}

/** Each on a later day, on which more is overdue. */
function evaluateDeed({ number }: DeedParts): Deed {
  const today = addDays(TODAY, number);
  return {
    name: 'evaluate',
    today,
    before: [],
    steps: [evaluateAll],
    asleep: STARTING,
    prepare: () => Promise.resolve((place) => runCommand(place, today, ['evaluate'])),
    stepsDone: async (ctx) => {
      const filter = { action: 'rules.evaluate', from: today, to: today };
      return (await findAudit(ctx.store.read, filter, { limit: 1, before: undefined })).total;
    },
  };
}

/** Two steps: the sheet is staged, and then committed. */
function importDeed({ sheet }: DeedParts): Deed {
  return {
    name: 'import',
    today: TODAY,
    before: [],
    steps: [stage(sheet), commit(sheet)],
    asleep: STARTING,
    prepare: () =>
      Promise.resolve((place) => {
        const file = join(place.folder, sheet.name);
        writeFileSync(file, sheet.text);
        return runCommand(place, TODAY, ['import', file, '--commit', '--reason', ACCEPT.reason]);
      }),
    stepsDone: async (ctx) => {
      const state = (await uploadNamed(ctx, sheet.name))?.state;
      return state === 'committed' ? 2 : state === 'staged' ? 1 : 0;
    },
  };
}

/** Changes nothing but the row that it was made; the archive is whole or not there. */
function backupDeed({ number }: DeedParts): Deed {
  const archive = `backup-${number}.tar.gz`;
  return {
    name: 'backup',
    today: TODAY,
    before: [],
    steps: [() => Promise.resolve()],
    asleep: STARTING,
    archive,
    prepare: () =>
      Promise.resolve((place) => runCommand(place, TODAY, ['backup', join(place.folder, archive)])),
    stepsDone: (_ctx, place) => Promise.resolve(existsSync(join(place.folder, archive)) ? 1 : 0),
  };
}
