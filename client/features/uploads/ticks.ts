import type { CommitBody, ImportProblemDto, UploadDto } from '#contract/uploads.ts';

/** Reasons by id of the warnings let through; empty for one that goes under the reason of the whole. */
export type Ticks = ReadonlyMap<string, string>;

/** The ticks and what a reader can do with them. */
export interface Ticking {
  readonly ticks: Ticks;
  /** Let through already, by a proposal of the reconciliation; they stay. */
  readonly settled: Ticks;
  /** How many warnings not ticked are of the same code. */
  readonly othersLike: (problem: ImportProblemDto) => number;
  readonly onTick: (id: string, on: boolean) => void;
  readonly onReason: (id: string, reason: string) => void;
  /** Ticks every warning of the code, with this one's reason. */
  readonly onSame: (problem: ImportProblemDto) => void;
}

export function settledTicks({ accepted }: Pick<UploadDto, 'accepted'>): Ticks {
  return new Map(accepted.map(({ id, reason }) => [id, reason ?? '']));
}

export function withTick(ticks: Ticks, id: string, on: boolean): Ticks {
  const next = new Map(ticks);
  if (on) next.set(id, next.get(id) ?? '');
  else next.delete(id);
  return next;
}

/** Every warning of the code ticked with the reason of one; reasons already given stay. */
export function withSame(ticks: Ticks, of: ImportProblemDto, problems: readonly ImportProblemDto[]): Ticks {
  const reason = ticks.get(of.id) ?? '';
  const next = new Map(ticks);
  for (const { id, code, severity } of problems) {
    if (code !== of.code || severity !== 'warning') continue;
    if ((next.get(id) ?? '').trim() === '') next.set(id, reason);
  }
  return next;
}

/** What a commit is asked to accept: each with its own reason, where it has one. */
export function acceptBody(ticks: Ticks): CommitBody['accept'] {
  return [...ticks]
    .map(([id, reason]) => ({ id, reason: reason.trim() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, reason }) => (reason === '' ? id : { id, reason }));
}

/** Whether some warning ticked has no reason of its own. */
export function hasBareTick(ticks: Ticks): boolean {
  return [...ticks.values()].some((reason) => reason.trim() === '');
}
