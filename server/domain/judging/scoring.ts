import { tidyDifference, tidyQuotient, tidySum } from '#domain/decimal.ts';

/** How one item of a scheme turns attainment into points. Ratios are plain; points are those of the scheme. */
export type ScoreRule =
  /** All points at attainment 1, none below. */
  | { readonly kind: 'all-or-nothing' }
  /** Points are taken off by how far it is short: the step with the largest `above` the shortfall exceeds. */
  | { readonly kind: 'stepped-deduction'; readonly steps: readonly { above: number; deduct: number }[] }
  /** A share of the points by attainment: the step with the largest `from` it reaches. */
  | { readonly kind: 'stepped-share'; readonly steps: readonly { from: number; share: number }[] }
  /** Points in proportion to attainment, up to 1. */
  | { readonly kind: 'proportional' };

/** 超额加分: so many points for each 1 of attainment beyond 1, up to `cap`. */
export interface Bonus {
  readonly perRatio: number;
  readonly cap: number;
}

export interface ScoreItem {
  readonly indicator: string;
  readonly weight: number;
  readonly rule: ScoreRule;
  /** Left out: 超额不加分. */
  readonly bonus?: Bonus;
  /** 未完成一票否决: short of the target the whole scheme scores nothing. */
  readonly veto?: boolean;
}

export interface Scheme {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly sourceZh: string;
  readonly sourceEn: string;
  readonly items: readonly ScoreItem[];
}

export const SCORE_STEPS = ['full', 'none', 'deducted', 'share', 'proportion', 'bonus', 'missing'] as const;
export type ScoreStep = (typeof SCORE_STEPS)[number];

/** One line of an item's working. */
export interface Working {
  readonly step: ScoreStep;
  /** What was compared: attainment, shortfall or excess, as a ratio; undefined when missing. */
  readonly found: number | undefined;
  /** The line of the step that held, as a ratio; undefined where there is none. */
  readonly line: number | undefined;
  readonly points: number;
}

export interface ItemScore {
  readonly indicator: string;
  readonly weight: number;
  readonly points: number | undefined;
  readonly working: readonly Working[];
}

export interface SchemeScore {
  /** Missing: undefined while an item has no figure: a short sum would pass for a bad score. */
  readonly points: number | undefined;
  readonly of: number;
  readonly vetoedBy: readonly string[];
  readonly items: readonly ItemScore[];
}

/**
 * The points of a scheme with every item's working. Weight 5, short by 7 %, steps 0 → 2, 5 % → 4, 10 % → 6: 5 − 4 = 1.
 * Units: attainment as ratios; for a ceiling the caller gives 1 when it is met. Points never fall below 0 by item.
 * Missing: an indicator without attainment has no points, nor has the scheme; its items still show theirs.
 * Source: reference practice 2.4.
 */
export function scoreScheme(
  scheme: Scheme,
  attainmentOf: (indicator: string) => number | undefined,
): SchemeScore {
  const items = scheme.items.map((item) => scoreItem(item, attainmentOf(item.indicator)));
  const vetoedBy = scheme.items.flatMap(({ indicator, veto }) => {
    const attainment = attainmentOf(indicator);
    return veto && attainment !== undefined && attainment < 1 ? [indicator] : [];
  });
  const known = items.every(({ points }) => points !== undefined);
  const sum = items.reduce((total, { points }) => tidySum(total, points ?? 0), 0);
  return {
    points: vetoedBy.length > 0 ? 0 : known ? sum : undefined,
    of: scheme.items.reduce((total, { weight }) => tidySum(total, weight), 0),
    vetoedBy,
    items,
  };
}

function scoreItem(item: ScoreItem, attainment: number | undefined): ItemScore {
  const { indicator, weight } = item;
  if (attainment === undefined) {
    const working: Working = { step: 'missing', found: undefined, line: undefined, points: 0 };
    return { indicator, weight, points: undefined, working: [working] };
  }
  const base = baseWorking(item, attainment);
  const excess = tidyDifference(attainment, 1);
  const working = [base];
  if (item.bonus && excess > 0) {
    const points = Math.min(item.bonus.cap, tidyQuotient(item.bonus.perRatio * excess));
    working.push({ step: 'bonus', found: excess, line: undefined, points });
  }
  return {
    indicator,
    weight,
    points: working.reduce((sum, { points }) => tidySum(sum, points), 0),
    working,
  };
}

function baseWorking({ rule, weight }: ScoreItem, attainment: number): Working {
  switch (rule.kind) {
    case 'all-or-nothing': {
      const met = attainment >= 1;
      return { step: met ? 'full' : 'none', found: attainment, line: 1, points: met ? weight : 0 };
    }
    case 'stepped-deduction': {
      const short = tidyDifference(1, attainment);
      const held = rule.steps
        .filter(({ above }) => short > above)
        .reduce<{ above: number; deduct: number } | undefined>(
          (worst, step) => (worst && worst.above >= step.above ? worst : step),
          undefined,
        );
      if (!held) return { step: 'full', found: short, line: 0, points: weight };
      const points = Math.max(0, tidyDifference(weight, held.deduct));
      return { step: 'deducted', found: short, line: held.above, points };
    }
    case 'stepped-share': {
      const held = rule.steps
        .filter(({ from }) => attainment >= from)
        .reduce<{ from: number; share: number } | undefined>(
          (best, step) => (best && best.from >= step.from ? best : step),
          undefined,
        );
      if (!held) return { step: 'none', found: attainment, line: undefined, points: 0 };
      return {
        step: 'share',
        found: attainment,
        line: held.from,
        points: tidyQuotient(weight * held.share),
      };
    }
    case 'proportional': {
      const share = Math.max(0, Math.min(1, attainment));
      return { step: 'proportion', found: attainment, line: 1, points: tidyQuotient(weight * share) };
    }
    default:
      return rule satisfies never;
  }
}
