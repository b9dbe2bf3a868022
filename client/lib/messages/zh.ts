import { app } from './zh/app.ts';
import { chart } from './zh/chart.ts';
import { entry } from './zh/entry.ts';
import { figure } from './zh/figure.ts';
import { grid } from './zh/grid.ts';
import { overview } from './zh/overview.ts';
import { reconciliation } from './zh/reconciliation.ts';
import { reporting } from './zh/reporting.ts';
import { states } from './zh/states.ts';
import { targets } from './zh/targets.ts';
import { terms } from './zh/terms.ts';
import { uploads } from './zh/uploads.ts';
import { warnings } from './zh/warnings.ts';

export const zh = {
  app,
  chart,
  entry,
  figure,
  grid,
  overview,
  reconciliation,
  reporting,
  states,
  targets,
  terms,
  uploads,
  warnings,
};
