import type { ReadResult } from '../../ingest/read-upload.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';

/**
 * A district analyst sends figures of the own district alone. Asked before a sheet is compared, and again before it is
 * committed: beside a figure of another place a comparison shows what stands there, published or not.
 * Errors: request.forbidden naming the first places that are not the own one.
 */
export function requireOwnDistrict(
  { district: own, catalogue }: Pick<Ctx, 'district' | 'catalogue'>,
  { batch }: ReadResult,
): void {
  if (own === undefined) return;
  const foreign = new Set(batch.seriesKeys.map(({ region }) => region).filter((region) => region !== own));
  if (foreign.size === 0) return;
  const named = [...foreign].slice(0, 3).map((code) => catalogue.findRegion(code)?.nameZh ?? code);
  throw new AppError(
    'request.forbidden',
    `您只能报送${catalogue.region(own).nameZh}的数据，表里还有：${named.join('、')} · you send figures of ${own} alone; this sheet has others: ${[...foreign].slice(0, 3).join(', ')}`,
  );
}
