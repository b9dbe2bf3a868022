import { LARGE_TYPE } from '#domain/page-look.ts';
import { rememberedLook, rememberType } from './remembered-look.ts';

const changes = new Set<() => void>();

/** Whether type is a quarter larger, as chosen last in this browser. */
export function isTypeLarge(): boolean {
  return document.documentElement.dataset['type'] === LARGE_TYPE;
}

/** Tells whenever it changes; the answer stops that. */
export function onTypeSize(changed: () => void): () => void {
  changes.add(changed);
  return () => void changes.delete(changed);
}

/** Larger type from now on, or the usual; remembered in this browser. */
export function setTypeLarge(isLarge: boolean): void {
  showTypeLarge(isLarge);
  rememberType(isLarge);
  for (const changed of changes) changed();
}

/** Shows type as it was chosen last: before anything is drawn, so that nothing moves. */
export function restoreTypeSize(): void {
  showTypeLarge(rememberedLook().isTypeLarge);
}

function showTypeLarge(isLarge: boolean): void {
  if (isLarge) document.documentElement.dataset['type'] = LARGE_TYPE;
  else delete document.documentElement.dataset['type'];
}
