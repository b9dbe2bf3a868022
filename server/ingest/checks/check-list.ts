import { basisAssumedCheck } from './basis-assumed.ts';
import { basisUsualCheck } from './basis-usual.ts';
import { beyondPeopleCheck } from './beyond-people.ts';
import { blankedCheck } from './blanked.ts';
import type { Check } from './check.ts';
import { cityTotalCheck } from './city-total.ts';
import { columnSlipCheck } from './column-slip.ts';
import { digitsHeapedCheck } from './digits-heaped.ts';
import { fractionalCheck } from './fractional.ts';
import { futureCheck } from './future.ts';
import { implausibleCheck } from './implausible.ts';
import { impossibleCheck } from './impossible.ts';
import { industrySumsCheck } from './industry-sums.ts';
import { jointPeriodCheck } from './joint-period.ts';
import { jumpCheck } from './jump.ts';
import { monthAgainstYtdCheck } from './month-against-ytd.ts';
import { notInForceCheck } from './not-in-force.ts';
import { partOfWholeCheck } from './part-of-whole.ts';
import { regionAbsentCheck } from './region-absent.ts';
import { subtotalsCheck } from './subtotals.ts';
import { typedRatesCheck } from './typed-rates.ts';
import { unchangedCheck } from './unchanged.ts';
import { unitAssumedCheck } from './unit-assumed.ts';
import { unitSlipCheck } from './unit-slip.ts';
import { ytdFellCheck } from './ytd-fell.ts';
import { zerosOnlyCheck } from './zeros-only.ts';

/**
 * Every check, in order: a value found impossible or slipped is left out before the checks that compare values
 * over time.
 */
export const CHECKS: readonly Check[] = [
  futureCheck,
  blankedCheck,
  impossibleCheck,
  implausibleCheck,
  beyondPeopleCheck,
  fractionalCheck,
  notInForceCheck,
  unitAssumedCheck,
  basisAssumedCheck,
  basisUsualCheck,
  unitSlipCheck,
  columnSlipCheck,
  ytdFellCheck,
  unchangedCheck,
  jumpCheck,
  monthAgainstYtdCheck,
  jointPeriodCheck,
  partOfWholeCheck,
  cityTotalCheck,
  subtotalsCheck,
  industrySumsCheck,
  typedRatesCheck,
  regionAbsentCheck,
  zerosOnlyCheck,
  digitsHeapedCheck,
];
