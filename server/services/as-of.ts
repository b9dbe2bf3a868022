import { civilDayOf, instantOf } from '../clock.ts';
import { versionAt } from '../db/read/versions.ts';
import type { ReadDb } from '../db/open.ts';
import type { IsoDate } from '#domain/period.ts';

/** The state of knowledge a read looks at. */
export interface AsOf {
  /** Version of the statistics; Infinity for now. */
  readonly version: number;
  /** The civil day whose clock judges lateness and which target is in force. */
  readonly day: IsoDate;
  /** What was asked for, or today. */
  readonly text: string;
}

/** The statistics as known at the end of a day or at an instant; now when nothing was asked. */
export async function resolveAsOf(db: ReadDb, asked: string | undefined, today: IsoDate): Promise<AsOf> {
  if (asked === undefined) return { version: Infinity, day: today, text: today };
  return { version: await versionAt(db, instantOf(asked)), day: civilDayOf(asked), text: asked };
}
