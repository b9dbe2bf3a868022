// lint-as: server/http/routes/events.ts
import { Hono } from 'hono';
import { findUpload } from '../../db/read/uploads.ts';
import { setTarget } from '../../services/set-target.ts';

export const all = [Hono, findUpload, setTarget];
