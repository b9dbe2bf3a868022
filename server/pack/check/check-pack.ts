import type { PackIssue } from '#server/pack/pack-issue.ts';
import type { Pack } from '#server/pack/pack.ts';
import type { OriginOf } from './names.ts';
import { checkNames } from './names.ts';
import { checkReferences } from './references.ts';
import { checkHead, checkSense } from './sense.ts';
import { checkTiles } from './tiles.ts';

/** Where the fields of pack.json stand. */
export type HeadOriginOf = (path: readonly string[]) => { readonly file: string; readonly line: number };

/** Every fault of a pack whose parts are well formed: codes, names, links, sense. */
export function checkPack(pack: Pack, originOf: OriginOf, headOriginOf: HeadOriginOf): PackIssue[] {
  const head = checkHead(pack).map(({ field, found, zh, en }) => ({
    ...headOriginOf(field.split('.')),
    field,
    found,
    expected: { zh, en },
  }));
  return [
    ...head,
    ...checkNames(pack, originOf),
    ...checkReferences(pack, originOf),
    ...checkTiles(pack, originOf),
    ...checkSense(pack, originOf),
  ];
}
