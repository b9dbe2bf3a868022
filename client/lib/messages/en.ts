import { app } from './en/app.ts';
import { chart } from './en/chart.ts';
import { figure } from './en/figure.ts';
import { overview } from './en/overview.ts';
import { states } from './en/states.ts';
import { terms } from './en/terms.ts';
import { warnings } from './en/warnings.ts';

export const en = {
  app,
  chart,
  figure,
  overview,
  states,
  terms,
  warnings,
};
