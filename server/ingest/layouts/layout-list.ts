import type { Layout } from '#server/ingest/layout.ts';
import { tablesLayout } from './tables.ts';
import { tidyLayout } from './tidy.ts';

/** Every layout of sheets, the surest to tell first. */
export const LAYOUTS: readonly Layout[] = [tidyLayout, tablesLayout];
