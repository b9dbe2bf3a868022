import { hrefWith, readView, writeParams } from './url-state.ts';

/** The page that compares two days: from the day the page looks at, where it looks at one, to now. */
export function compareHref(search: string): string {
  const { asOf } = readView(search);
  return hrefWith(
    '/compare',
    writeParams(search, { asOf: undefined }),
    asOf === undefined ? {} : { from: asOf },
  );
}
