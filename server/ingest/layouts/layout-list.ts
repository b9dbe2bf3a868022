import type { Layout } from '#server/ingest/layout.ts';
import { districtTableLayout } from './district-table.ts';
import { tidyLayout } from './tidy.ts';

/** Every layout known, the surest to tell first. */
export const LAYOUTS: readonly Layout[] = [tidyLayout, districtTableLayout];
