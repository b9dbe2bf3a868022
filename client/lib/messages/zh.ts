import { app } from './zh/app.ts';
import { chart } from './zh/chart.ts';
import { figure } from './zh/figure.ts';
import { overview } from './zh/overview.ts';
import { states } from './zh/states.ts';
import { terms } from './zh/terms.ts';
import { warnings } from './zh/warnings.ts';

export const zh = {
  app,
  chart,
  figure,
  overview,
  states,
  terms,
  warnings,
};
