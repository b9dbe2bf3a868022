import { unitOf } from '#domain/unit.ts';
import { type Check, figure, isNews, report, type SeriesToCheck, unitOfDraft } from './check.ts';

/**
 * value.beyond.people: more people counted than live in the region, mostly 人 read as 万人. Tells a slip of units where
 * nothing stands yet to compare with. Missing: silent for regions whose population the catalogue does not give.
 */
export const beyondPeopleCheck: Check = {
  codes: ['value.beyond.people'],
  ofSeries: ({ run, indicator, judge }: SeriesToCheck) => {
    if (unitOf(indicator.displayUnit).dimension !== 'persons') return;
    const { index } = judge;
    const people = index.reference.populationOf?.(run.key.region);
    if (people === undefined) return;
    const { nameZh = '', nameEn = '' } = index.regionOf(run.key.region) ?? {};
    for (let at = 0; at < run.count; at += 1) {
      const draft = run.draft[at] ?? -1;
      const value = run.value[at] ?? NaN;
      if (!isNews(judge, draft) || !(value > people)) continue;
      const details = () => {
        const unit = unitOfDraft(judge, draft);
        const names = { zh: nameZh, en: nameEn };
        return { found: figure(value, unit), expected: figure(people, unit), names };
      };
      report(judge, { code: 'value.beyond.people', draft, details });
    }
  },
};
