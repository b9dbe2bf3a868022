import { periodKey } from '#domain/period.ts';
import type { Dialect } from '../../db/dialect.ts';
import type { ReadDb } from '../../db/open.ts';
import { uploadsById } from '../../db/read/uploads.ts';
import { versionInstants } from '../../db/read/versions.ts';
import { noteKey, readNotesOf } from '../../db/read/vintages.ts';
import type { JudgedTargetOf } from './judge-targets.ts';
import type { TracedPoint } from './load-series.ts';

/** Where the figures of some verdicts come from. */
export interface Traces {
  readonly uploads: Awaited<ReturnType<typeof uploadsById>>;
  readonly notes: Awaited<ReturnType<typeof readNotesOf>>;
  readonly instants: ReadonlyMap<number, string>;
}

/** Where the figures behind some verdicts come from. */
export async function loadTraces(
  db: ReadDb,
  dialect: Dialect,
  judged: readonly JudgedTargetOf[],
): Promise<Traces> {
  return loadTracesOf(
    db,
    dialect,
    judged.flatMap(({ evidence }) => [
      ...(evidence.figure?.from ?? []),
      ...(evidence.latest ? [evidence.latest.point] : []),
    ]),
  );
}

export async function loadTracesOf(
  db: ReadDb,
  dialect: Dialect,
  points: readonly TracedPoint[],
): Promise<Traces> {
  return {
    uploads: await uploadsById(db, dialect, [...new Set(points.map(({ uploadId }) => uploadId))]),
    notes: await readNotesOf(
      db,
      dialect,
      points.map((point) => ({ seriesId: point.seriesId, period: periodKey(point.period) })),
    ),
    instants: await versionInstants(db, [...new Set(points.map(({ version }) => version))], dialect),
  };
}

/**
 * 上年同期（可比） of a figure, in the base unit. Missing: undefined where none was given, or where the figure was worked
 * out from several points: what came with one of them is of that one.
 */
export function comparablePriorOf(traces: Traces, from: readonly TracedPoint[]): number | undefined {
  const [only, ...others] = from;
  return only && others.length === 0 ? (noteOf(traces, only)?.comparablePrior ?? undefined) : undefined;
}

/** What came with one point: its source, note and comparable figure. */
export function noteOf(traces: Traces, point: TracedPoint) {
  return traces.notes.get(noteKey(point.seriesId, periodKey(point.period), point.version));
}

/** Whether any of the figures is made up. */
export function isSample(points: readonly Pick<TracedPoint, 'uploadId'>[], { uploads }: Traces): boolean {
  return points.some(({ uploadId }) => uploads.get(uploadId)?.origin === 'sample');
}

/** Where the figures come from, each once: the source named with a figure, else its file. */
export function sourcesOf(points: readonly TracedPoint[], traces: Traces): string[] {
  const names = points.map(
    (point) => noteOf(traces, point)?.source ?? traces.uploads.get(point.uploadId)?.file_name ?? '',
  );
  return [...new Set(names)].filter((name) => name !== '');
}
