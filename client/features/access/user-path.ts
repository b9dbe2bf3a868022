/** The address of an account, whose name may be of any letters. */
export function userPath(name: string, rest = ''): string {
  return `/users/${encodeURIComponent(name)}${rest}`;
}
