import type { risks as zh } from '../zh/risks.ts';

export const risks: typeof zh = {
  layer: 'What to look at',
  layers: { jobs: 'Jobs', risk: 'Lay-off risk' },
  plans: 'Lay-off plans',
  events: 'Risk events',
  title: 'Lay-off risk',
  mapLabel: 'Lay-off risk by district, in the map’s rough order',
  caption: 'A sketch, not the boundaries of districts. A tile leads to its entries.',
  keys: {
    plans: 'lay-off plans',
    events: 'risk events',
    ungraded: 'no level',
    sizes: 'Size by people:',
    reported: 'registered',
    unreported: 'never registered',
  },
  levelOf: { blue: 'IV, blue', yellow: 'III, yellow', orange: 'II, orange', red: 'I, red' },
  planCases: (cases, firms) =>
    cases === firms ? count(firms, 'firm') : `${count(firms, 'firm')}, ${count(cases, 'plan')}`,
  eventCases: (cases) => count(cases, 'event'),
  persons: (persons) => (persons === '1' ? '1 person' : `${persons} people`),
  suppressed: (below) => `under ${below} people, not disclosed`,
  notWritten: 'people not written down',
  hidden: (cases, below) => `${cases} more under ${below} people, not disclosed`,
  unknown: (cases) => `${cases} more without a number`,
  noneOpen: 'none open',
  unreported: 'never registered',
  tile: (region, what) => `${region}: ${what}`,
  partIn: (name, what, level) => (level === null ? `${name}: ${what}` : `${name}: ${what}, ${level}`),
  join: '; ',
  asOf: (day) => `As of ${day}:`,
  summaryPlans: 'Lay-off plans that lie ahead',
  summaryEvents: 'Risk events being handled',
  begun: (plans) =>
    plans === 1
      ? '1 more plan has begun and is no risk ahead.'
      : `${plans} more plans have begun and are no risk ahead.`,
  coverage: (unreported, all) =>
    `${unreported} of ${all} districts never registered anything in either register: no entry does not mean no risk.`,
  top: {
    title: 'Districts at most risk',
    level: 'Level',
    region: 'District',
    none: 'No lay-off plan lies ahead and no risk event is being handled.',
    note: 'By level, then by people of plans.',
  },
  industries: {
    title: 'Industries with most planned lay-offs',
    industry: 'Industry',
    unnamed: 'no industry written down',
    firms: 'Firms',
    persons: 'People',
    none: 'No lay-off plan lies ahead.',
    note: 'Of lay-off plans; risk events name no industry.',
  },
  all: (all) => `All ${all}`,
  fewer: 'The first ones only',
  notes: {
    people:
      'Plans are planned and not done. People of the two registers may be the same ones and are not added to each other.',
    graded: 'Events have the level of their response; plans are graded firm by firm by',
    suggested: 'suggested, to be approved',
    ungraded: 'No rule that is switched on grades the plans of single firms.',
  },
  registers: 'Registers:',
  sources: 'Documents:',
  empty: 'Nothing registered yet',
  emptyText:
    'Once lay-off plans and risk events are registered, they stand here by place: how many firms and people, and on which level.',
};

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
