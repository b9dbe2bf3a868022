import { mayCheck, type TwoPersonAct } from '#domain/trust.ts';
import type { ReadDb } from '../../db/open.ts';
import { actorsOn } from '../../db/read/trust.ts';
import { AppError } from '../errors.ts';
import { trustIn } from './settings.ts';

/** What counts as making each: bringing a report’s numbers up to date adds nobody’s words, and looking changes nothing. */
export const MAKING = {
  commit: ['upload.stage', 'upload.recognise'],
  issue: ['report.draft', 'report.edit'],
} as const;
type MadeAct = keyof typeof MAKING;

export interface Made {
  /** Whether two persons are asked for. */
  readonly isAsked: boolean;
  readonly makers: readonly string[];
}

/** Who made a thing, and whether somebody else has to approve it. */
export async function madeBy(db: ReadDb, act: MadeAct, subject: string): Promise<Made> {
  const { twoPersons } = await trustIn(db);
  return { isAsked: twoPersons.includes(act), makers: await actorsOn(db, subject, MAKING[act]) };
}

/** Errors: two.persons, naming who made it, where the setting asks for somebody else. */
export async function requireOther(db: ReadDb, actor: string, act: MadeAct, subject: string): Promise<void> {
  const { isAsked, makers } = await madeBy(db, act, subject);
  if (!mayCheck(makers, actor, isAsked)) throw needsOther(act, makers);
}

const ACT_WORDS: Readonly<Record<TwoPersonAct, readonly [zh: string, en: string]>> = {
  commit: ['入库或撤回', 'commit or withdraw'],
  rule: ['批准', 'approve'],
  issue: ['签发', 'issue'],
};

export function needsOther(act: TwoPersonAct, makers: readonly string[]): AppError {
  const [zh, en] = ACT_WORDS[act];
  return new AppError(
    'two.persons',
    `由 ${makers.join('、')} 制作，须由另一人${zh} · made by ${makers.join(', ')}: somebody else has to ${en} it`,
  );
}
