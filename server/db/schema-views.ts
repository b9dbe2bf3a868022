/** A part of schema.ts, whose words on instants and flags hold here too. */
export interface SavedViewTable {
  id: string;
  /** One of each name stands of each owner. */
  name: string;
  /** What is asked and how it is looked at, as the address of the page has it. */
  query: string;
  /** Everybody sees it. */
  shared: 0 | 1;
  created_at: string;
  created_by: string;
  /** When it was taken away, or another of its name put in its place. */
  deleted_at: string | null;
}
