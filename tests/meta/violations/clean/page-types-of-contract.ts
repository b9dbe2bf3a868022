// lint-as: client/features/overview/overview-page.tsx
import { useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import { parsePeriodId } from '#domain/period.ts';

export type Anything = Problem;
export const all = [useState, parsePeriodId];
