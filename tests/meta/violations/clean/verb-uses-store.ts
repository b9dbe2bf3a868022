// lint-as: server/services/set-target.ts
import { z } from 'zod';
import { insertTarget } from '../db/write/targets.ts';
import { csvSheet } from '#server/ingest/csv.ts';

export const all = [z, insertTarget, csvSheet];
