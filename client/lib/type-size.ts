const REMEMBERED = 'qingyu.type';
const LARGE = 'large';

/** Whether type is a quarter larger, as chosen last on this machine. */
export function isTypeLarge(): boolean {
  return document.documentElement.dataset['type'] === LARGE;
}

/** Larger type from now on, or the usual; remembered on this machine where storage allows. */
export function setTypeLarge(isLarge: boolean): void {
  if (isLarge) document.documentElement.dataset['type'] = LARGE;
  else delete document.documentElement.dataset['type'];
  try {
    if (isLarge) localStorage.setItem(REMEMBERED, LARGE);
    else localStorage.removeItem(REMEMBERED);
  } catch {
    return;
  }
}

/** Shows type as it was chosen last: before anything is drawn, so that nothing moves. */
export function restoreTypeSize(): void {
  try {
    setTypeLarge(localStorage.getItem(REMEMBERED) === LARGE);
  } catch {
    return;
  }
}
