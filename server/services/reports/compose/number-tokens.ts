import type { ReportToken } from '#contract/reports.ts';
import { displayDecimals } from './report-numbers.ts';

export type NewToken = Omit<ReportToken, 'id' | 'text' | 'version'> & { readonly decimals: number };

/** Collects the numbers of a draft; the same thing said twice is one token. */
export interface Numbers {
  /** Binds a number and answers the reference to put into the text. */
  bind(token: NewToken): { token: string };
  list(): ReportToken[];
}

export function collectNumbers(version: number): Numbers {
  const tokens = new Map<string, ReportToken>();
  return {
    bind: ({ decimals, ...token }) => {
      const { what, indicator, region, period, basis } = token;
      const parts = [what, indicator ?? 'all', region, period, basis ?? ''];
      for (const narrower of [token.group, token.industry, token.rule]) {
        if (narrower !== undefined) parts.push(narrower);
      }
      const id = parts.join('|');
      tokens.set(id, { ...token, id, text: displayDecimals(token.value, decimals), version });
      return { token: id };
    },
    list: () => [...tokens.values()],
  };
}
