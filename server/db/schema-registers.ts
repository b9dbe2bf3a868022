import type { Generated } from 'kysely';

/** A part of schema.ts, whose words on instants and flags hold here too. */
export interface RegisterEntryTable {
  id: Generated<number>;
  /** Of REGISTERS. */
  register: string;
  /** Stays the same through all versions of the entry. */
  entry: string;
  /** 1 for the first, counted up. */
  number: number;
  state: string;
  /** JSON: the columns of the register, null for what was left empty. */
  kept: string;
  /** Why it was changed or taken back; empty for a first one without. */
  reason: string;
  at: string;
  by: string;
}
