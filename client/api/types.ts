import type { WarningDto } from '#contract/warnings.ts';

/** A list as the server pages it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

export interface ItemList<T> {
  readonly items: readonly T[];
}

export interface WarningPage extends Page<WarningDto> {
  readonly counts: {
    readonly blue: number;
    readonly yellow: number;
    readonly orange: number;
    readonly red: number;
  };
}
