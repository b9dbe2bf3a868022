import { app } from './en/app.ts';
import { chart } from './en/chart.ts';
import { entry } from './en/entry.ts';
import { figure } from './en/figure.ts';
import { grid } from './en/grid.ts';
import { overview } from './en/overview.ts';
import { reconciliation } from './en/reconciliation.ts';
import { reporting } from './en/reporting.ts';
import { states } from './en/states.ts';
import { targets } from './en/targets.ts';
import { terms } from './en/terms.ts';
import { uploads } from './en/uploads.ts';
import { warnings } from './en/warnings.ts';

export const en = {
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
