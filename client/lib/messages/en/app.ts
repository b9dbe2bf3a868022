import type { app as zh } from '../zh/app.ts';

export const app: typeof zh = {
  name: 'Qingyu',
  tagline: 'Employment targets and warnings',
  skip: 'Skip to content',
  nav: { label: 'Main', overview: 'Overview', targets: 'Targets', warnings: 'Warnings', data: 'Data' },
  activeWarnings: (count: number) => `${count} active`,
  filters: {
    label: 'Filters',
    year: 'Year',
    month: 'Month',
    region: 'Region',
    asOf: 'As known on',
    asOfShort: 'As known on',
    language: 'Change language',
    otherLanguage: '中文',
    yearOption: (year: number) => String(year),
    monthOption: (month: number) =>
      `To ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? month}`,
    cityArea: 'City and nation',
    areaNames: {
      中心城区: 'Central urban area',
      主城新区: 'New urban area',
      渝东北: 'Northeast',
      渝东南: 'Southeast',
      功能区: 'Functional zones',
    },
    open: 'Filters',
  },
  notices: 'Notices about this page',
  past: {
    bar: (date: string) => `As known on ${date}`,
    explain: 'Figures, verdicts and warnings are shown as they were known that day, without later revisions.',
    back: 'Back to now',
  },
  sampleStrip: 'Sample data, invented for demonstration. Do not quote.',
  offline: 'The network is down. You see what was loaded before; it refreshes by itself when back.',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the item no longer exists.',
    back: 'Back to the overview',
  },
  crashed: {
    title: 'The page failed',
    text: 'The data are not at fault. Please reload; if it happens again, tell the administrator the line below.',
    reload: 'Reload',
  },
  toast: {
    label: 'Notices',
    dismiss: 'Dismiss notice',
    warningOpened: 'New warning',
    warningRaised: 'Warning raised',
    warningLowered: 'Warning lowered',
    warningReleased: 'Warning released',
    open: 'Open',
  },
  close: 'Close',
};
