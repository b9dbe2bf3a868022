import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { textOf, type EntryValues } from './register.ts';

/**
 * Whether an entry is made up: it names 示例数据 as its source, so that the mark goes wherever the entry is carried.
 * Missing: an entry without a source is none.
 */
export function isSampleEntry(values: EntryValues): boolean {
  return textOf(values, 'source') === SAMPLE_MARK;
}
