import { displayDecimals } from './report-numbers.ts';
import type { ReportToken } from '#contract/reports.ts';

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
      const id = [token.what, token.indicator ?? 'all', token.region, token.period, token.basis ?? ''].join(
        '|',
      );
      tokens.set(id, { ...token, id, text: displayDecimals(token.value, decimals), version });
      return { token: id };
    },
    list: () => [...tokens.values()],
  };
}
