import type { ReleaseDto, ReleaseStepBody } from '#contract/release.ts';
import {
  isJudgement,
  RELEASE_STEPS,
  releaseState,
  stateAfter,
  stepsFrom,
  type ReleaseStep,
} from '#domain/release.ts';
import type { ReadDb } from '../../db/open.ts';
import { releaseSteps, type ReleaseStepRow } from '../../db/read/release.ts';
import { actorsOn } from '../../db/read/trust.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertReleaseStep } from '../../db/write/release.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { MAKING } from '../trust/second-person.ts';
import { trustIn } from '../trust/settings.ts';

/** How far an upload is on the way to be public. Errors: not.found. */
export async function readRelease(ctx: Ctx, publicId: string): Promise<ReleaseDto> {
  const { read } = ctx.store;
  const upload = await uploadOf(read, publicId);
  const steps = await releaseSteps(read, upload.id);
  const makers = await makersOf(read, publicId);
  const isControlled = steps.length > 0;
  const isOpen = isControlled && upload.state === 'committed';
  const state = isControlled ? releaseState(steps.map(stepOf)) : null;
  return {
    controlled: isControlled,
    state,
    steps: steps.map((row) => ({ step: stepOf(row), at: row.at, by: row.by, note: row.note })),
    next: isOpen && state !== null ? stepsFrom(state) : [],
    makers,
  };
}

/** The commit's own step, where a bureau controls release; inside the commit's transaction. */
export async function beginRelease(
  tx: Tx,
  ctx: Ctx,
  { id, origin }: Pick<UploadRow, 'id' | 'origin'>,
  { version, at }: { readonly version: number; readonly at: string },
): Promise<void> {
  const { release } = await trustIn(tx.reader);
  // What others published is public, and what is made up is marked as such.
  if (!release || origin !== 'reported') return;
  await insertReleaseStep(tx, { upload_id: id, step: 'report', version, at, by: ctx.actor, note: '' });
}

/**
 * Takes an upload one step further, or sends it back.
 * Errors: not.found; release.out.of.turn where it is not its turn; two.persons for reviewing or approving what one made;
 * request.forbidden to a district analyst; reason.required for sending back without one.
 */
export async function stepRelease(
  ctx: Ctx,
  publicId: string,
  { step, note }: ReleaseStepBody,
): Promise<ReleaseDto> {
  if (ctx.district !== undefined) {
    throw new AppError('request.forbidden', '由市级分析员审核发布 · the city’s analysts review and publish');
  }
  if (step === 'send-back' && note === '') {
    throw new AppError('reason.required', '请写明为什么退回 · say why it is sent back');
  }
  await withTransaction(ctx.store, async (tx) => {
    const upload = await uploadOf(tx.reader, publicId);
    const state = releaseState((await releaseSteps(tx.reader, upload.id)).map(stepOf));
    const next = stateAfter(state, step);
    if (upload.state !== 'committed' || next === undefined) throw outOfTurn();
    const makers = await makersOf(tx.reader, publicId);
    if (isJudgement(step) && makers.includes(ctx.actor)) throw ownWork(makers);
    const at = ctx.clock.now();
    const version = await latestVersion(tx.reader);
    await insertReleaseStep(tx, { upload_id: upload.id, step, version, at, by: ctx.actor, note });
    await recordAudit(tx, {
      ...{ at, actor: ctx.actor, action: `release.${step}`, subject: `upload:${publicId}` },
      detail: { from: state, to: next, note },
    });
  });
  // What others see changes with it, as if figures had come in.
  ctx.events.emit({ event: 'upload', data: { id: publicId, state: 'committed' } });
  ctx.events.emit({ event: 'statistics', data: { version: await latestVersion(ctx.store.read) } });
  return readRelease(ctx, publicId);
}

function stepOf({ step }: ReleaseStepRow): ReleaseStep {
  const known = RELEASE_STEPS.find((each) => each === step);
  if (known === undefined) throw new Error(`unknown release step ${step}`);
  return known;
}

function makersOf(db: ReadDb, publicId: string): Promise<string[]> {
  return actorsOn(db, `upload:${publicId}`, MAKING.commit);
}

async function uploadOf(db: ReadDb, publicId: string): Promise<UploadRow> {
  const row = await findUpload(db, publicId);
  if (!row) throw notFound('upload', publicId);
  return row;
}

function outOfTurn(): AppError {
  return new AppError(
    'release.out.of.turn',
    '还不能走这一步：入库之后依次审核、核定、发布 · not its turn: commit, review, approve, publish',
  );
}

function ownWork(makers: readonly string[]): AppError {
  return new AppError(
    'two.persons',
    `由 ${makers.join('、')} 制作，须由另一人审核、核定 · made by ${makers.join(', ')}: somebody else reviews and approves it`,
  );
}
