/** The chapter of the guide that says how a page is used. */
const CHAPTERS: readonly { readonly start: string; readonly chapter: string }[] = [
  { start: '/warnings/rules', chapter: 'analyst' },
  { start: '/warnings', chapter: 'officer' },
  { start: '/data', chapter: 'analyst' },
  { start: '/compare', chapter: 'analyst' },
  { start: '/explore', chapter: 'analyst' },
  { start: '/tasks', chapter: 'analyst' },
  { start: '/supervision', chapter: 'analyst' },
  { start: '/registers', chapter: 'analyst' },
  { start: '/reports', chapter: 'analyst' },
  { start: '/account', chapter: 'keeper' },
  { start: '/users', chapter: 'keeper' },
  { start: '/permissions', chapter: 'keeper' },
  { start: '/audit', chapter: 'keeper' },
];

/** `chapterOf('/warnings/silences')` is `officer`; of what leaders look at, `leader`. */
export function chapterOf(path: string): string {
  return CHAPTERS.find(({ start }) => path === start || path.startsWith(`${start}/`))?.chapter ?? 'leader';
}
