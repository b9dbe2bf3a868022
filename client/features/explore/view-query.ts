/** What a kept view has no part in: the month and the day looked from, the language, what is open beside the table. */
const NOT_KEPT: ReadonlySet<string> = new Set(['period', 'asOf', 'lang', 'figure']);

/** The part of an address that a view keeps, whatever the order of its parameters. */
export function viewQuery(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => !NOT_KEPT.has(name) && value !== '',
  );
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}
