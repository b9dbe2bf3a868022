import { join } from 'node:path';
import { newSlipSchema } from '#contract/supervision.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import { withDeps } from '#server/cli/with-deps.ts';
import { sampleTargets } from '#server/pack/sample-targets.ts';
import { sampleSheets } from '#server/pack/sample.ts';
import type { Ctx } from '#server/services/context.ts';
import { addTargets } from '#server/services/fill-from-pack.ts';
import { fillPublished } from '#server/services/fill-published.ts';
import { fillSample } from '#server/services/fill-sample.ts';
import { importFile } from '#server/services/imports/commit-upload.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { draftReport } from '#server/services/reports/reports.ts';
import { issueSlip, takeStep } from '#server/services/supervision/slips.ts';
import { upToDay } from '#server/services/up-to-day.ts';
import {
  acknowledgeWarning,
  closeWarning,
  noteWarning,
  tickWarning,
} from '#server/services/warnings/handle-warning.ts';
import { tellContact } from '#server/services/warnings/tell-contact.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { FAULTY } from './sheets.ts';

// Fills a data folder (QINGYU_DATA) as the demonstration does, but month after month, as sheets come, and with two
// days' work: what was known in June differs from July, slips are answered, a warning is handled, a sheet waits.

const BY = SAMPLE_MARK;
const marked = (text: string): string => `${SAMPLE_MARK}：${text}`;

async function june(ctx: Ctx): Promise<void> {
  const { pack } = ctx.catalogue;
  await addTargets(ctx, sampleTargets(pack), SAMPLE_MARK);
  for (const { name, bytes } of sampleSheets(pack)) {
    const file = { name, bytes: upToDay(bytes, ctx.clock.today()), hints: {}, origin: 'sample' as const };
    await importFile(ctx, file, { accept: 'all-warnings', reason: SAMPLE_MARK });
  }
}

async function july(ctx: Ctx): Promise<void> {
  await fillSample(ctx);
  const behind = await warningOf(ctx, 'new-jobs-behind-districts', '500229');
  for (const [unit, due, region, reason, reasonRef] of [
    ['市人力社保局', '2020-07-16', null, '城镇调查失业率高于年度目标', null],
    ['市教委', '2020-07-24', null, '高校毕业生就业率比往届同期低', null],
    ['各区县政府', '2020-07-20', '500229', '城镇新增就业落后时间进度', behind],
  ] as const) {
    const requirement = marked('核实原因，提出措施，按期反馈');
    const reasonKind = reasonRef === null ? 'gap' : 'warning';
    const why = { reason: marked(reason), reasonKind, reasonRef };
    const slip = { ...why, region, unit, requirement, due, by: BY };
    await issueSlip(ctx, newSlipSchema.parse(slip));
  }
}

async function workOfADay(ctx: Ctx): Promise<void> {
  for (const [no, step, text] of [
    ['2020-002', 'signed', ''],
    ['2020-002', 'replied', '已逐校核对未就业毕业生名单'],
    ['2020-003', 'signed', ''],
    ['2020-003', 'replied', '两家企业推迟招工，八月补上'],
    ['2020-003', 'checked', ''],
    ['2020-003', 'closed', ''],
  ] as const) {
    await takeStep(ctx, no, step, { text: text === '' ? '' : marked(text), by: BY });
  }
  const id = await warningOf(ctx, 'new-jobs-behind-districts', '500229');
  await acknowledgeWarning(ctx, id, { by: BY });
  const { checklist, contacts } = await readWarning(ctx, id);
  for (const { id: item } of checklist.slice(0, 2)) await tickWarning(ctx, id, { item, done: true, by: BY });
  for (const [index, means] of (['telephone', 'message'] as const).entries()) {
    const contact = contacts[index]?.id ?? '';
    await tellContact(ctx, id, { contact, done: true, means, note: marked('已知悉'), by: BY });
  }
  await noteWarning(ctx, id, { text: marked('城口县来电答复：两家企业推迟招工，八月补上'), by: BY });
  const recovering = await warningOf(ctx, 'new-jobs-behind-districts', '500106');
  await acknowledgeWarning(ctx, recovering, { by: BY });
  await closeWarning(ctx, recovering, { reason: marked('六月已回到解除线以内'), by: BY });
  await stageUpload(ctx, { name: FAULTY.name, bytes: FAULTY.buffer, hints: {}, origin: 'reported' });
  await draftReport(ctx, { kind: 'brief', period: '2020-06', by: BY });
}

async function warningOf(ctx: Ctx, rule: string, region: string): Promise<string> {
  const { items } = await readWarnings(ctx, { region, limit: 100, offset: 0 });
  const first = items.find((each) => each.rule === rule);
  if (!first) throw new Error(`the demonstration has no warning of ${rule} in ${region}`);
  return first.id;
}

for (const [day, fill] of [
  ['2020-06-15', june],
  ['2020-07-15', july],
  ['2020-07-17', workOfADay],
] as const) {
  await withDeps({ ...process.env, QINGYU_CLOCK: day, DATABASE_URL: '' }, async (ctx) => {
    await fillPublished(ctx, join(ROOT, 'seeds', 'published'));
    await fill(ctx);
    return 0;
  });
}
