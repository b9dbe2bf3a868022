import type { RegisterEntryDto } from '#contract/registers.ts';
import type { CalendarItem } from '#contract/tasks.ts';
import { earliestStart, NOTICE_DAYS } from '#domain/registers/lay-offs.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { policyTerms } from '#domain/registers/policy-terms.ts';
import { textOf } from '#domain/registers/register.ts';
import type { Ctx } from '../context.ts';
import { readEntries } from '../registers/read-registers.ts';

type Dated = Omit<CalendarItem, 'daysLeft'>;

/**
 * Dates that registers hold, as whoever asks sees their entries: ends of policies, and when lay-offs that were filed begin.
 * Missing: an entry without its date is on no day.
 */
export async function registerDates(ctx: Ctx, asOf: string | undefined): Promise<Dated[]> {
  const policies = await readEntries(ctx, policyTerms.id, { asOf });
  const plans = await readEntries(ctx, layoffPlans.id, { asOf });
  return [
    ...policies.flatMap((entry) => policyEnd(ctx, entry) ?? []),
    ...plans.flatMap((entry) => layOff(ctx, entry) ?? []),
  ];
}

function policyEnd(ctx: Ctx, { id, values }: RegisterEntryDto): Dated | undefined {
  const [policy, until] = [textOf(values, 'policy'), textOf(values, 'until')];
  if (policy === undefined || until === undefined) return undefined;
  return {
    ...{ id: `policy-${id}`, kind: 'policy-end', from: textOf(values, 'from') ?? null, date: until },
    ...{ titleZh: `${policy} 到期`, titleEn: `${policy}: ends` },
    ...{ owedBy: placeOf(ctx, textOf(values, 'region')), note: textOf(values, 'source') ?? '' },
    link: `/registers/${policyTerms.id}`,
  };
}

/** The day the firm gave; where it gave none, the first the law allows after the staff was told. */
function layOff(ctx: Ctx, { id, values, computed }: RegisterEntryDto): Dated | undefined {
  const firm = textOf(values, 'firm');
  const given = textOf(values, 'startDate');
  const date = given ?? earliestStart(values);
  if (firm === undefined || date === undefined) return undefined;
  const told = textOf(values, 'noticeDate') ?? null;
  const cut = values['cut'];
  const notes = [
    ...(typeof cut === 'number' ? [`拟裁 ${cut} 人 · ${cut} to be laid off`] : []),
    ...(computed['notice'] === 'short'
      ? [`说明不足 ${NOTICE_DAYS} 日 · told under ${NOTICE_DAYS} days ahead`]
      : []),
  ];
  return {
    ...{ id: `lay-off-${id}`, kind: 'lay-off', from: told !== null && told <= date ? told : null, date },
    titleZh: given === undefined ? `${firm} 说明满 ${NOTICE_DAYS} 日，最早可裁员` : `${firm} 裁员起始`,
    titleEn:
      given === undefined
        ? `${firm}: told ${NOTICE_DAYS} days ago, a lay-off may begin`
        : `${firm}: lay-off begins`,
    ...{ owedBy: placeOf(ctx, textOf(values, 'region')), note: notes.join('\n') },
    link: `/registers/${layoffPlans.id}`,
  };
}

function placeOf({ catalogue }: Ctx, code: string | undefined): string {
  return code === undefined ? '' : (catalogue.findRegion(code)?.nameZh ?? code);
}
