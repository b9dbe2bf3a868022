import { useState } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { settledTicks, type Ticking, type Ticks, withSame, withTick } from './ticks.ts';

/** The warnings of an upload being ticked, with their reasons. */
export function useTicking(upload: UploadDto): Ticking {
  const [own, setOwn] = useState<Ticks>(new Map());
  const settled = settledTicks(upload);
  // A proposal may have settled one that was ticked before.
  const ticks = new Map([...own].filter(([id]) => !settled.has(id)));
  return {
    ticks,
    settled,
    othersLike: (problem) =>
      upload.problems.filter(
        ({ id, code, severity }) =>
          severity === 'warning' && code === problem.code && id !== problem.id && !ticks.has(id),
      ).length,
    onTick: (id, on) => setOwn(withTick(own, id, on)),
    onReason: (id, reason) => setOwn(new Map(own).set(id, reason)),
    onSame: (problem) => setOwn(withSame(own, problem, upload.problems)),
  };
}
