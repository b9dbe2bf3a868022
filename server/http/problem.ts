import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HTTPException } from 'hono/http-exception';
import type { Problem, ProblemCode, ProblemItem } from '#contract/problem.ts';
import { isUnstorableText } from '../db/dialect.ts';
import { AppError } from '../services/errors.ts';
import { storeProblem } from '../services/store-problem.ts';

/** Which status each code is answered with, and its title in both languages. */
const PROBLEMS: Readonly<
  Record<ProblemCode, { readonly status: ContentfulStatusCode; readonly title: string }>
> = {
  'request.invalid': { status: 400, title: '请求有误 · Invalid request' },
  'request.method': { status: 405, title: '不接受这种方法 · Method not allowed' },
  'request.too.large': { status: 413, title: '内容过大 · Too large' },
  'request.too.many': { status: 429, title: '请求太多 · Too many requests' },
  'request.too.slow': { status: 504, title: '太久没有结果 · No answer in time' },
  'request.media.type': { status: 415, title: '内容类型不对 · Unsupported media type' },
  'request.unauthorised': { status: 401, title: '未登录或令牌无效 · Not signed in' },
  'request.forbidden': { status: 403, title: '不允许 · Not allowed' },
  'sign.in.refused': { status: 401, title: '登录未成功 · Not signed in' },
  'sign.in.locked': { status: 429, title: '暂时锁定 · Locked for a while' },
  'sign.in.code': { status: 401, title: '需要验证码 · A one-time code is needed' },
  'sign.in.provider': { status: 502, title: '统一身份没有回应 · No answer of the identity provider' },
  'sign.in.lost': { status: 400, title: '登录没有办完 · Signing in was not finished' },
  'sign.in.unknown': { status: 403, title: '没有登记的身份 · Not a known identity' },
  'password.first': { status: 403, title: '请先改密码 · Change your password first' },
  'not.found': { status: 404, title: '没有找到 · Not found' },
  conflict: { status: 409, title: '状态冲突 · Conflict' },
  'upload.already.committed': { status: 409, title: '报表已入库 · Already committed' },
  'upload.not.committed': { status: 409, title: '报表未入库 · Not committed' },
  'upload.moved': { status: 409, title: '需要重新比对 · Compare again' },
  'upload.refused': { status: 422, title: '文件不能读入 · File refused' },
  'restore.refused': { status: 422, title: '不能恢复 · Not restored' },
  'template.unread': { status: 422, title: '仍读不出 · Still not readable' },
  'template.empty': { status: 422, title: '没有可记住的改正 · Nothing to remember' },
  'reason.required': { status: 422, title: '须说明原因 · A reason is needed' },
  'warning.closed': { status: 409, title: '预警已销号 · Warning closed' },
  'warning.not.clear': { status: 409, title: '尚不能销号 · Not clear yet' },
  'warning.same.person': { status: 409, title: '须由另一人复核 · A second person signs off' },
  'warning.not.closing': { status: 409, title: '没有待复核的销号 · No closing waits for sign-off' },
  'silence.over': { status: 409, title: '静默已结束 · The silence is over' },
  'message.not.dead': { status: 409, title: '这条消息没有被放弃 · Not given up' },
  'return.no.window': { status: 422, title: '没有这一期 · No such period' },
  'return.decided': { status: 409, title: '已有处理结果 · Decided already' },
  'slip.out.of.turn': { status: 409, title: '还不能走这一步 · Not its turn' },
  'report.issued': { status: 409, title: '报告已签发 · Report issued' },
  'report.not.ready': { status: 409, title: '报告还不能签发 · Not ready to issue' },
  'two.persons': { status: 409, title: '须由另一人办理 · Somebody else has to do this' },
  'setting.needs.people': { status: 409, title: '还不能这样设置 · Cannot be set yet' },
  'proposal.decided': { status: 409, title: '这项改动已有结果 · Decided already' },
  'release.out.of.turn': { status: 409, title: '还不能走这一步 · Not its turn' },
  'release.embargo': { status: 403, title: '尚未发布 · Not published yet' },
  'idempotency.mismatch': { status: 422, title: '幂等键已用于别的请求 · Key used for another request' },
  'idempotency.done': { status: 409, title: '上次已经办成 · Done the last time' },
  'store.full': { status: 507, title: '磁盘已满 · Disk full' },
  'store.read.only': { status: 503, title: '数据不可写 · Not writable' },
  'store.busy': { status: 503, title: '数据库正忙 · Database busy' },
  'store.damaged': { status: 503, title: '数据库已损坏 · Database damaged' },
  'store.unreachable': { status: 503, title: '数据库打不开 · Database unreachable' },
  internal: { status: 500, title: '服务器内部错误 · Internal error' },
};

/** The answer for a code. */
export function problemResponse(
  c: Context,
  code: ProblemCode,
  detail: string,
  errors: readonly ProblemItem[] = [],
): Response {
  const { status, title } = PROBLEMS[code];
  const body: Problem = {
    type: `urn:qingyu:problem:${code}`,
    title,
    status,
    detail,
    instance: c.req.path,
    code,
    errors: [...errors],
  };
  // Refusals that come before the headers are dressed carry the number themselves.
  const requestId: unknown = c.get('requestId');
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(typeof requestId === 'string' && { 'x-request-id': requestId }),
  });
}

/** What the framework itself refuses, in our words. */
const REFUSALS: readonly { readonly status: number; readonly code: ProblemCode; readonly detail: string }[] =
  [
    { status: 400, code: 'request.invalid', detail: '请求的内容读不懂 · the request body cannot be read' },
    { status: 413, code: 'request.too.large', detail: '内容超过上限 · the body is over the limit' },
    {
      status: 415,
      code: 'request.media.type',
      detail:
        'Content-Type 不是这里要的：JSON 用 application/json，上传用 multipart/form-data · send JSON as application/json, a file as multipart/form-data',
    },
  ];

/** When to ask again after the store refused: somebody has to act, or another writer to end. */
const RETRY_AFTER_S = '5';

/** Turns whatever was thrown into a problem; the unexpected says nothing but its request id. */
export function problemOf(c: Context, error: unknown, requestId: string): Response {
  if (error instanceof AppError) return problemResponse(c, error.code, error.message, error.errors);
  if (error instanceof HTTPException) {
    const known = REFUSALS.find(({ status }) => status === error.status);
    if (known) return problemResponse(c, known.code, known.detail);
  }
  if (isUnstorableText(error)) {
    return problemResponse(
      c,
      'request.invalid',
      '文字里有不能存的字符 · a text holds a character that cannot be stored',
    );
  }
  const fault = storeProblem(error);
  if (fault) {
    c.header('retry-after', RETRY_AFTER_S);
    return problemResponse(c, fault.code, fault.message);
  }
  return problemResponse(c, 'internal', `请把编号告诉管理员 · request id ${requestId}`);
}
