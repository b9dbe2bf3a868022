import { type Check, isAdditive, isNews, report } from './check.ts';
import { columnsOf, knownOf } from './columns.ts';

const FEWEST_FIGURES = 5;

/** zeros.only: every district of a column reports 0, as when blanks were filled with it. A quiet note. */
export const zerosOnlyCheck: Check = {
  codes: ['zeros.only'],
  ofFile: (judge) => {
    for (const column of columnsOf(judge)) {
      const { known, zeros, indicator } = column;
      if (zeros < FEWEST_FIGURES || zeros < known || !isAdditive(indicator)) continue;
      const draft = knownOf(judge, column).find((each) => isNews(judge, each));
      if (draft === undefined) continue;
      report(judge, { code: 'zeros.only', draft, details: () => ({ found: String(known) }) });
    }
  },
};
