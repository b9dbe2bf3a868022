/** What a month is held against: texts with their units, and of how many years. */
export interface BandText {
  readonly low: string;
  readonly high: string;
  readonly years: number;
}

export const band = {
  title: '是季节还是真变：与前三年同月',
  value: (year: number) => `${year} 年`,
  past: '前三年同月',
  low: '前三年最低',
  high: '前三年最高',
  years: '前三年中有数的',
  summary: (region: string, name: string) => `${region}${name}：本年各月，与前三年同月的最低、最高。`,
  note: '灰带：前三年同月的最低到最高；春节有早有晚，1、2 月合并：数量相加，率取平均。',
  none: '本年和前三年都没有单月的数，看不出季节。',
  noFigure: '本年还没有单月的数。',
  noPast: (month: string) => `${month}没有前三年的数可比。`,
  verdict: {
    within: (month: string, value: string, { low, high, years }: BandText) =>
      `${month} ${value}，在前 ${years} 年同月 ${low}至 ${high}之间：像是季节。`,
    above: (month: string, value: string, { high, years }: BandText) =>
      `${month} ${value}，高于前 ${years} 年同月的最高 ${high}：不只是季节。`,
    below: (month: string, value: string, { low, years }: BandText) =>
      `${month} ${value}，低于前 ${years} 年同月的最低 ${low}：不只是季节。`,
  },
};
