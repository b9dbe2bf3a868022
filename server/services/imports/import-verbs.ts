import { commitUpload } from './commit-upload.ts';
import { listChanges } from './list-changes.ts';
import { previewConsequences } from './preview-consequences.ts';
import { previewGrid } from './preview-grid.ts';
import { applyProposal, reconcile } from './reconcile-upload.ts';
import { restage, stageUpload } from './stage-upload.ts';
import { withdrawUpload } from './withdraw-upload.ts';

/**
 * The verbs that read a file or write a whole one's values: seconds of work for a large file, so a server runs them
 * away from the thread that answers requests. What they take and answer is plain data.
 */
export const IMPORT_VERBS = {
  stageUpload,
  restage,
  commitUpload,
  listChanges,
  previewConsequences,
  previewGrid,
  reconcile,
  applyProposal,
  withdrawUpload,
};
export type ImportVerbs = typeof IMPORT_VERBS;
export type ImportVerbName = keyof ImportVerbs;
