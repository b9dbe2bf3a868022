import { ANALYST_QUESTIONS } from './analyst.ts';
import { LEADER_QUESTIONS } from './leader.ts';
import { OFFICER_QUESTIONS } from './officer.ts';
import type { Question } from './question.ts';

/** The questions of practice.md 7, each with the part of a screen that answers it. */
export const QUESTIONS: readonly Question[] = [
  ...LEADER_QUESTIONS,
  ...ANALYST_QUESTIONS,
  ...OFFICER_QUESTIONS,
];
