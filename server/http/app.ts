import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { MOST_EVIDENCE_BYTES } from '#domain/evidence-file.ts';
import { latestVersion } from '../db/read/versions.ts';
import { createSend, type Send } from '../notify/send.ts';
import { actingAs, type Deps } from '../services/context.ts';
import { AppError } from '../services/errors.ts';
import { UNCHECKED, type Health } from '../services/health.ts';
import { answerCache } from './answer-cache.ts';
import { describeInterface } from './describe-interface.ts';
import { embargo } from './embargo.ts';
import { exportLog } from './export-log.ts';
import { noWritesWhere, sameSiteOnly } from './guard.ts';
import { ownUploadsOnly } from './district-scope.ts';
import { identify, needLeave, sessionCookie } from './identify.ts';
import { dressPage, type AskOwn } from './first-page.ts';
import { readDrawing } from './read-drawing.ts';
import { formInPieces } from './form-body.ts';
import { knownMethodsOnly, knownParametersOnly, parameterNames } from './known-address.ts';
import { createMetrics } from './metrics.ts';
import { idempotent } from './idempotent.ts';
import type { AppEnv } from './openapi.ts';
import { problemOf, problemResponse } from './problem.ts';
import { limitRates } from './rate-limit.ts';
import { limitTime, TIME_LIMITS, type TimeLimits } from './time-limit.ts';
import { accessRoutes } from './routes/access.ts';
import { accountRoutes } from './routes/accounts.ts';
import { analystRoutes } from './routes/analyst.ts';
import { auditRoutes } from './routes/audit.ts';
import { changeRoutes } from './routes/changes.ts';
import { channelRoutes } from './routes/channels.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { handlingRoutes } from './routes/handling.ts';
import { shiftLogRoutes } from './routes/shift-log.ts';
import { silenceRoutes } from './routes/silences.ts';
import { districtRoutes } from './routes/districts.ts';
import { eventRoutes } from './routes/events.ts';
import { exploreRoutes } from './routes/explore.ts';
import { judgementRoutes } from './routes/judgement.ts';
import { observationRoutes } from './routes/observations.ts';
import { providerRoutes } from './routes/provider.ts';
import { outputRoutes } from './routes/outputs.ts';
import { reconciliationRoutes } from './routes/reconciliation.ts';
import { previewGridRoutes } from './routes/preview-grid.ts';
import { readingTemplateRoutes } from './routes/reading-templates.ts';
import { reportingRoutes } from './routes/reporting.ts';
import { registerRoutes } from './routes/registers.ts';
import { reportRoutes } from './routes/reports.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { taskRoutes } from './routes/tasks.ts';
import { trustRoutes } from './routes/trust.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { ruleRoutes } from './routes/rules.ts';
import { warningRoutes } from './routes/warnings.ts';
import { builtPage } from './static.ts';

export interface AppOptions {
  readonly token: string | undefined;
  /** Names this server is called by; requests to other names are refused. */
  readonly hosts: ReadonlySet<string>;
  /** Folder of the built page. */
  readonly page: string;
  /** File of the built function that draws a page on this side; where there is none, pages are drawn in the browser alone. */
  readonly drawing?: string;
  readonly health?: Health;
  /** How long a request may wait for its answer; TIME_LIMITS when not told. */
  readonly limits?: TimeLimits;
  /** How messages leave; the real senders when not told. */
  readonly send?: Send;
}

/** Writes that are done once, however often they are sent with the same key. */
const IDEMPOTENT = [
  '/api/v1/uploads/:id/:verb',
  '/api/v1/warnings/acknowledge',
  '/api/v1/warnings/:id/:verb',
  '/api/v1/silences',
  '/api/v1/silences/:id/:verb',
  '/api/v1/shift-log/notes',
  '/api/v1/channels',
  '/api/v1/deliveries/:id/:verb',
  '/api/v1/tasks/:no/returns',
  '/api/v1/tasks/:no/returns/:period/:verb',
  '/api/v1/supervision',
  '/api/v1/reports',
  '/api/v1/views',
  '/api/v1/rule-proposals',
  '/api/v1/rule-proposals/:id/:verb',
  '/api/v1/reports/:id/:verb',
  '/api/v1/supervision/:no/:verb',
  '/api/v1/registers/:id/entries',
  '/api/v1/registers/:id/entries/:entry/:verb',
];

const DOCUMENT = { openapi: '3.1.0', info: { title: '晴雨 Qingyu', version: '1.0.0' } };

const MIB = 1024 * 1024;
const UPLOAD_LIMIT = 128 * MIB;
const JSON_LIMIT = 1 * MIB;
const EVIDENCE = '/api/v1/tasks/:no/returns/:period/evidence';
/** A file of the most bytes and the form around it. */
const EVIDENCE_LIMIT = MOST_EVIDENCE_BYTES + MIB;

/** The whole server as one function from request to answer. */
export function createApp(deps: Deps, options: AppOptions): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  const metrics = createMetrics(deps);
  const send = options.send ?? createSend();
  app.use(metrics.timing);
  app.use(async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('send', send);
    await next();
  });
  app.use(limitTime(options.limits ?? TIME_LIMITS));
  // Outside the kept answers, which stay as they are.
  app.use(compress());
  app.use(sameSiteOnly(options.hosts));
  app.use('/api/*', async (c, next) => {
    const credentials = {
      authorization: c.req.header('authorization'),
      cookie: c.req.header('cookie'),
    };
    const who = await identify(credentials, deps, options.token);
    c.set('who', who);
    const acting = actingAs(deps, who.actor, who.account?.region ?? undefined);
    c.set('ctx', { ...acting, permissions: who.permissions });
    try {
      needLeave(who, c.req.method, c.req.path);
    } catch (error) {
      const { method, path } = c.req;
      deps.log.warn({ actor: who.actor, method, path, requestId: c.var.requestId }, 'refused');
      throw error;
    }
    await next();
  });
  app.use('/api/v1/*', knownMethodsOnly);
  app.use(
    '/api/v1/*',
    knownParametersOnly(() => parameterNames(app.getOpenAPI31Document(DOCUMENT).paths ?? {}, '/api/v1')),
  );
  app.use('/api/v1/*', limitRates());
  app.use('/api/v1/*', exportLog);
  // Outside everything that dresses the answer: a kept one goes out as it is.
  app.use('/api/v1/*', answerCache(deps));
  app.use('/api/v1/*', embargo);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('x-request-id', c.var.requestId);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_POLICY,
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
      referrerPolicy: 'same-origin',
    }),
  );
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200));
  const health = options.health ?? UNCHECKED;
  app.get('/readyz', async (c) => {
    const integrity = health.integrity();
    const version = await latestVersion(deps.store.read);
    return integrity === 'damaged'
      ? c.json({ status: 'damaged', version, integrity }, 503)
      : c.json({ status: 'ready', version, integrity }, 200);
  });
  app.use(
    '/api/*',
    noWritesWhere(() => health.integrity() === 'damaged'),
  );
  app.get('/metrics', async (c) => {
    // Where there are accounts, others reach the server: figures about it are for who looks after it.
    const credentials = { authorization: c.req.header('authorization'), cookie: c.req.header('cookie') };
    const { permissions } = await identify(credentials, deps, options.token);
    if (!permissions.has('channel')) {
      throw new AppError(
        'request.unauthorised',
        '指标要系统管理员的令牌 · metrics need a system administrator’s token',
      );
    }
    return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
  app.use('/api/v1/uploads', limitOf(UPLOAD_LIMIT), formInPieces);
  app.use(EVIDENCE, limitOf(EVIDENCE_LIMIT), formInPieces);
  const limit = limitOf(JSON_LIMIT);
  app.use('/api/v1/*', except(['/api/v1/uploads', EVIDENCE], limit));
  app.use('/api/v1/uploads/:id/*', ownUploadsOnly);
  app.on('POST', IDEMPOTENT, idempotent);
  const routed = app
    .route('/api/v1', accessRoutes)
    .route('/api/v1', providerRoutes)
    .route('/api/v1', accountRoutes)
    .route('/api/v1', trustRoutes)
    .route('/api/v1', catalogueRoutes)
    .route('/api/v1', uploadRoutes)
    .route('/api/v1', reconciliationRoutes)
    .route('/api/v1', readingTemplateRoutes)
    .route('/api/v1', previewGridRoutes)
    .route('/api/v1', observationRoutes)
    .route('/api/v1', outputRoutes)
    .route('/api/v1', judgementRoutes)
    .route('/api/v1', districtRoutes)
    .route('/api/v1', changeRoutes)
    .route('/api/v1', exploreRoutes)
    .route('/api/v1', analystRoutes)
    .route('/api/v1', reportingRoutes)
    .route('/api/v1', ruleRoutes)
    .route('/api/v1', warningRoutes)
    .route('/api/v1', handlingRoutes)
    .route('/api/v1', channelRoutes)
    .route('/api/v1', silenceRoutes)
    .route('/api/v1', shiftLogRoutes)
    .route('/api/v1', taskRoutes)
    .route('/api/v1', supervisionRoutes)
    .route('/api/v1', reportRoutes)
    .route('/api/v1', registerRoutes)
    .route('/api/v1', auditRoutes)
    .route('/api/v1', eventRoutes);
  app.get('/api/v1/openapi.json', (c) =>
    c.json(describeInterface(app.getOpenAPI31Document(DOCUMENT), sessionCookie(deps.origin))),
  );
  // The contract as a page to try it: part of the built page, at the address the contract promises.
  app.get('/api/v1/docs', (c) => c.redirect('/interface'));
  const ask: AskOwn = async (c, address) => {
    const headers = { cookie: c.req.header('cookie') ?? '', accept: 'application/json' };
    return app.request(new URL(address, c.req.url), { headers }, c.env);
  };
  const drawing = options.drawing === undefined ? undefined : readDrawing(options.drawing);
  drawing?.catch((error: unknown) => deps.log.error({ err: error }, 'pages are not drawn on this side'));
  app.use(
    builtPage(options.page, async (c, html) =>
      dressPage(c, html, { deps, ask, draw: await drawing?.catch(() => undefined) }),
    ),
  );
  app.notFound((c) => problemResponse(c, 'not.found', `没有这个地址 · no such address: ${c.req.path}`));
  app.onError((error, c) => {
    if (!(error instanceof AppError))
      deps.log.error({ err: error, requestId: c.var.requestId }, 'request failed');
    return problemOf(c, error, c.var.requestId);
  });
  return routed;
}

function limitOf(bytes: number): ReturnType<typeof bodyLimit> {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new AppError('request.too.large', `内容超过 ${bytes / MIB} MiB · over ${bytes / MIB} MiB`);
    },
  });
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

export type AppType = ReturnType<typeof createApp>;
