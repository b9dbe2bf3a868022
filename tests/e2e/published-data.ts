import { join } from 'node:path';
import { ROOT } from '#tests/support/start-server.ts';

/** A data folder with the published figures, made once a run and copied by the tests that show them. */
export const PUBLISHED_DATA = join(ROOT, 'test-results', 'published-data');
