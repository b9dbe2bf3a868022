/** Every screen that has an address of its own, on the published figures. */
export const FOUR_SCREENS = [
  { name: 'overview', path: '/?period=2020-12' },
  { name: 'targets', path: '/targets?period=2020-12' },
  { name: 'target', path: '/targets/urban-new-jobs?period=2020-12' },
  { name: 'scores', path: '/targets/scores?period=2020-12' },
  { name: 'districts', path: '/districts?period=2020-12' },
  { name: 'risks', path: '/districts?layer=risk&period=2020-12' },
  { name: 'district', path: '/districts/500103?period=2020-12' },
  { name: 'compare-districts', path: '/districts/compare?codes=500103,500105&period=2020-12' },
  { name: 'upload', path: '/data' },
  { name: 'reporting', path: '/data/reporting?period=2020-12' },
  { name: 'entry', path: '/data/entry?of=urban-new-jobs&at=2020-12' },
  { name: 'compare', path: '/compare?from=2026-11-01&to=2026-11-20&period=2020-12' },
  { name: 'checks', path: '/data/checks?period=2020-12' },
  { name: 'explore', path: '/explore?period=2020-12&indicator=surveyed-unemployment-rate' },
  { name: 'wall', path: '/wall?panels=targets&period=2020-12' },
  { name: 'warnings', path: '/warnings?period=2020-12' },
  { name: 'silences', path: '/warnings/silences?where=100000&period=2020-12' },
  { name: 'shift', path: '/warnings/shift?period=2020-12' },
  { name: 'channels', path: '/warnings/channels?period=2020-12' },
  { name: 'rules', path: '/warnings/rules?period=2020-12' },
  { name: 'rule', path: '/warnings/rules/national-unemployment-line?period=2020-12' },
  { name: 'tasks', path: '/tasks?period=2020-12' },
  { name: 'task', path: '/tasks/1?period=2020-12' },
  { name: 'matrix', path: '/tasks/matrix?period=2020-12' },
  { name: 'returns', path: '/tasks/returns?period=2020-12' },
  { name: 'supervision', path: '/supervision?period=2020-12' },
  { name: 'interface', path: '/interface?period=2020-12' },
  { name: 'registers', path: '/registers?period=2020-12' },
  { name: 'register', path: '/registers/layoff-plans?period=2020-12' },
  { name: 'reports', path: '/reports?period=2020-12' },
  { name: 'calendar', path: '/calendar?period=2020-12' },
  { name: 'guide', path: '/guide?chapter=officer&period=2020-12' },
  { name: 'account', path: '/account?period=2020-12' },
  { name: 'users', path: '/users?period=2020-12' },
  { name: 'permissions', path: '/permissions?period=2020-12' },
  { name: 'trust', path: '/trust?period=2020-12' },
  { name: 'audit', path: '/audit?period=2020-12' },
] as const;

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function addressOf(path: string, language: Language): string {
  return language === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
