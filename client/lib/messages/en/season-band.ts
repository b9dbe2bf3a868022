import type { BandText, band as zh } from '../zh/season-band.ts';

export const band: typeof zh = {
  title: 'Season or change: the same months of three years before',
  value: (year: number) => String(year),
  past: 'the three years before',
  low: 'lowest of three years',
  high: 'highest of three years',
  years: 'years with a figure',
  summary: (region: string, name: string) =>
    `${name} of ${region}: the months of this year beside the lowest and highest of the same months of three years.`,
  note: 'Grey band: lowest to highest of the same months of the three years before. Spring Festival moves, so January and February are taken together: amounts added up, rates averaged.',
  none: 'Neither this year nor the three before it have months of their own: nothing can be said of the season.',
  noFigure: 'No month of this year has a figure of its own yet.',
  noPast: (month: string) => `${month} has nothing of the three years before to compare with.`,
  verdict: {
    within: (month: string, value: string, { low, high, years }: BandText) =>
      `${month}: ${value}, between ${low} and ${high} of ${yearsBefore(years)}: looks like the season.`,
    above: (month: string, value: string, { high, years }: BandText) =>
      `${month}: ${value}, above the highest of ${yearsBefore(years)}, ${high}: not the season alone.`,
    below: (month: string, value: string, { low, years }: BandText) =>
      `${month}: ${value}, below the lowest of ${yearsBefore(years)}, ${low}: not the season alone.`,
  },
};

function yearsBefore(years: number): string {
  return years === 1 ? 'one year before' : `${years} years before`;
}
