import type { Person, Question } from './question.ts';

/** The request that answers a question, below /api/v1, and where in its answer; `{…}` as in the paths of screens. */
export interface Call {
  readonly request: string;
  /** Keys and indices down to the part that answers. */
  readonly part: string;
}

const OVERVIEW = 'GET /overview?period=2020-12';
const ATTAINMENT = 'GET /attainment?year=2020&period=2020-06&indicator=';
const JOBS = 'indicator=urban-new-jobs&region=500000';

/** In the order of their questions. */
const CALLS: Readonly<Record<Person, readonly Call[]>> = {
  leader: [
    { request: OVERVIEW, part: 'targets' },
    { request: `${ATTAINMENT}urban-new-jobs`, part: 'items.0.projection' },
    { request: 'GET /overview?period=2020-06', part: 'worse.items' },
    { request: 'GET /districts?indicator=urban-new-jobs&period=2020-06', part: 'items.0.gap' },
    { request: OVERVIEW, part: 'unemployment' },
    { request: `${ATTAINMENT}graduate-employment-rate`, part: 'items.0.cohorts' },
    {
      request: 'GET /observations?indicator=poor-labourers-in-employment&region=500000&from=2024-01',
      part: 'items',
    },
    { request: 'GET /registers/risks', part: 'items' },
    { request: 'GET /supervision', part: 'closing' },
    { request: OVERVIEW, part: 'quality' },
    { request: 'GET /explore?indicator=urban-new-jobs&to=2020-12&show=year-on-year', part: 'rows' },
    { request: 'POST /reports {"kind":"brief","period":"2020-12"}', part: 'blocks' },
  ],
  analyst: [
    { request: 'GET /reporting?period=2020-06', part: 'rows' },
    { request: 'GET /uploads/{upload}', part: 'problems' },
    { request: 'GET /uploads/{upload}/changes', part: 'items' },
    { request: 'GET /explore?indicator=urban-new-jobs&to=2020-06', part: 'sum.0.gap' },
    {
      request: 'GET /attainment/decomposition?target=urban-new-jobs&period=2020-06&by=region',
      part: 'change.parts',
    },
    { request: `GET /observations?${JOBS}&from=2017-01&to=2020-06`, part: 'items' },
    { request: 'GET /explore?indicator=urban-new-jobs&to=2020-06&columns=group', part: 'rows' },
    { request: 'GET /cross-checks', part: 'items.0.points' },
    { request: `GET /bases?${JOBS}&year=2020`, part: 'items' },
    { request: 'POST /rules/rehearse {…, "compareWith": "national-unemployment-line"}', part: 'comparison' },
    { request: 'GET /reports/{report}', part: 'blocks' },
    { request: `GET /observations/history?${JOBS}&period=2020-12&basis=ytd`, part: 'items' },
  ],
  officer: [
    { request: 'GET /warnings?unread=true', part: 'items' },
    { request: 'GET /warnings?state=open', part: 'items.0.escalation' },
    { request: 'GET /warnings/{behind}', part: 'figures' },
    { request: 'GET /warnings/{behind}', part: 'contacts' },
    { request: 'GET /warnings/{behind}', part: 'checklist' },
    { request: 'GET /warnings/{behind}', part: 'slips' },
    { request: 'GET /warnings/{recovering}', part: 'recovery' },
    { request: 'GET /shift-log?from=2020-07-01&to=2020-07-17', part: 'events' },
  ],
};

/** Errors: throws for a question that has none. */
export function callOf({ of, no }: Pick<Question, 'of' | 'no'>): Call {
  const call = CALLS[of][no - 1];
  if (!call) throw new Error(`no request answers ${of} ${no}`);
  return call;
}
