/** States that still call for somebody. */
export const STANDING_STATES = ['active', 'recovering'] as const;

export function isStanding({ state }: { readonly state: string }): boolean {
  return STANDING_STATES.some((each) => each === state);
}
