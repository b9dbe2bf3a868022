import { employmentFunds } from './employment-funds.ts';
import { jobInformation } from './job-information.ts';
import { layoffPlans } from './layoff-plans.ts';
import {
  assessments,
  keyFirms,
  publications,
  registeredJobless,
  safetyNet,
  shortageOccupations,
} from './others.ts';
import { policyTerms } from './policy-terms.ts';
import type { Register } from './register.ts';
import { riskEvents } from './risk-events.ts';

/** Every register, those that warn first. */
export const REGISTERS: readonly Register[] = [
  layoffPlans,
  riskEvents,
  employmentFunds,
  jobInformation,
  registeredJobless,
  keyFirms,
  policyTerms,
  shortageOccupations,
  safetyNet,
  publications,
  assessments,
];

export function findRegister(id: string): Register | undefined {
  return REGISTERS.find((register) => register.id === id);
}
