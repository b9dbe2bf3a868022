import type { EvidenceDto } from '#contract/tasks.ts';
import type { ReturnEvidenceRow } from '../../db/read/tasks.ts';

export function evidenceDto({
  id,
  period,
  name,
  type,
  size,
  sha256,
  at,
  by,
}: ReturnEvidenceRow): EvidenceDto {
  return { id, period, name, type, size, sha256, at, by };
}
