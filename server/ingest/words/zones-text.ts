import { cleanText } from './text.ts';

/**
 * How a sheet counts functional zones, which lie inside ordinary districts: `inside`, their hosts' figures have theirs
 * in them; `beside`, the hosts' do not and all add up to the city.
 */
export const ZONE_READINGS = ['inside', 'beside'] as const;
export type ZoneReading = (typeof ZONE_READINGS)[number];

const BESIDE = /(?:不|未)(?:包?含|包括|计)[^，。；;]{0,6}功能区|功能区(?:数据)?(?:单列|单独统计|另计)/;
const INSIDE = /(?:已|均)?(?:包?含|包括)[^，。；;]{0,6}功能区|功能区(?:数据)?已?(?:包?含在|计入)/;

/** What a remark says of the zones; undefined for nothing. `zonesSaid('区县数均含功能区')` is inside. */
export function zonesSaid(text: string): ZoneReading | undefined {
  const clean = cleanText(text).replace(/\s/g, '');
  if (BESIDE.test(clean)) return 'beside';
  return INSIDE.test(clean) ? 'inside' : undefined;
}
