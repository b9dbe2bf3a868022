import { z } from 'zod';
import { TABLE_NAMES } from '../../db/whole-tables.ts';

/** What an archive holds, with the hashes to prove it by. */
export const manifestSchema = z.object({
  product: z.literal('qingyu'),
  format: z.literal(1),
  madeAt: z.string(),
  /** Of the statistics. */
  version: z.number().int(),
  /** The schema it was made under. */
  migrations: z.array(z.string()).min(1),
  tables: z.partialRecord(z.enum(TABLE_NAMES), z.object({ rows: z.number().int(), sha256: z.string() })),
  /** SHA-256 of every original, which is its name too. */
  originals: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';

/** What may be in an archive, and nothing else. */
export const MEMBER =
  /^(?:manifest\.json|tables\/?|originals\/?|tables\/[a-z_]+\.ndjson|originals\/[0-9a-f]{64})$/;

export function tableFile(table: string): string {
  return `tables/${table}.ndjson`;
}
