import type { chart as zh } from '../zh/chart.ts';

export const chart: typeof zh = {
  unit: (unit: string) => `(${unit})`,
  source: (source: string) => `Source: ${source}`,
  pictureTitle: (title: string, unit: string) => `${title} (${unit})`,
  showTable: 'Table',
  showChart: 'Chart',
  csv: 'CSV',
  png: 'PNG',
  copy: 'Copy picture',
  copied: 'Copied, with unit and source',
  notCopied: 'The browser does not allow it: save the PNG instead',
  month: 'Month',
  period: 'Period',
  value: 'Value',
  level: 'Level',
  noFigure: 'no figure',
  target: (value: string) => `Target ${value}`,
  levelLine: (level: string, value: string) => `${level} ${value}`,
  trendSummary: (name: string, from: string, to: string, last: string) =>
    `${name}, ${from} to ${to}; latest ${last}.`,
  bullet: (parts: readonly string[]) => parts.join(', '),
  bulletValue: (name: string, value: string) => `${name} ${value}`,
  bulletCalendar: (value: string) => `due by the calendar ${value}`,
  bulletPace: {
    seasonal: (value: string) => `due by past years ${value}`,
    typed: (value: string) => `due by the office’s own path ${value}`,
  },
  bulletRange: (low: string, high: string) => `year expected between ${low} and ${high}`,
};
