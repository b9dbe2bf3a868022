import type { SilenceDetailDto, SilenceDto } from '#contract/silences.ts';
import type { SilenceState } from '#domain/silence.ts';
import { findSilence, listSilences } from '../../db/read/silences.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { warningDtos } from './handling-overlay.ts';
import { isAbout, silenceDtos, standingRows } from './silence-dto.ts';

/** Every silence, or those of one state, the one that ends last first. */
export async function readSilences(ctx: Ctx, state: SilenceState | undefined): Promise<SilenceDto[]> {
  const all = await silenceDtos(ctx, await listSilences(ctx.store.read));
  return state === undefined ? all : all.filter((each) => each.state === state);
}

/** One silence with the standing warnings it is about. Errors: not.found. */
export async function readSilence(ctx: Ctx, id: string): Promise<SilenceDetailDto> {
  const row = await findSilence(ctx.store.read, id);
  const [silence] = row ? await silenceDtos(ctx, [row]) : [];
  if (!row || !silence) throw notFound('silence', id);
  const about = (await standingRows(ctx.store.read)).filter((warning) => isAbout(row, warning));
  return { ...silence, warnings: await warningDtos(ctx, about) };
}
