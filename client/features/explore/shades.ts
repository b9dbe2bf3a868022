import type { CSSProperties } from 'react';
import type { ExploreDto } from '#contract/explore.ts';
import { TOTAL } from '#domain/catalogue.ts';

type OfCells = Pick<ExploreDto, 'rows' | 'columns'>;

/** Percent of the link’s colour in the deepest shade. */
export const DEEPEST = 38;
/** Steps of a heat table. */
const STEPS = 5;

export interface HeatStep {
  /** 0–1 */
  readonly shade: number;
  /** As shown in the table. */
  readonly low: number;
  readonly high: number;
}

export interface Heat {
  /** By row, a shade of 0–1 for each column; 0 is none. */
  readonly shades: ReadonlyMap<string, readonly number[]>;
  /** From the palest; those without a cell left out. */
  readonly steps: readonly HeatStep[];
}

/** How deep each part’s cell is shaded, 0–1, by its place between the lowest and the highest part of its column. */
export function shadesOf({ rows, columns }: OfCells): Map<string, number[]> {
  const parts = rows.filter(({ role }) => role === 'part');
  const ranges = columns.map((_, index) => {
    const known = parts.flatMap(({ cells }) => cells[index]?.shown ?? []);
    return { low: Math.min(...known), high: Math.max(...known) };
  });
  return new Map(
    parts.map(({ code, cells }) => [code, cells.map(({ shown }, index) => shade(shown, ranges[index]))]),
  );
}

function shade(
  shown: number | null,
  range: { readonly low: number; readonly high: number } | undefined,
): number {
  if (shown === null || !range || range.high <= range.low) return 0;
  return (shown - range.low) / (range.high - range.low);
}

/**
 * The whole table on one scale: its parts’ figures in five steps of about as many cells, equals in one. Nine figures
 * 1, 2 … 9 fall in the steps 1–2, 3–4, 5–6, 7–8 and 9. Wholes (the first row and the column of all groups or
 * industries) would leave every part pale, and take no part in it.
 */
export function heatOf({ rows, columns }: OfCells): Heat {
  const parts = rows.filter(({ role }) => role === 'part');
  const isPart = columns.map((code) => code !== TOTAL);
  const known = parts
    .flatMap(({ cells }) => cells.flatMap(({ shown }, index) => (isPart[index] ? (shown ?? []) : [])))
    .toSorted((a, b) => a - b);
  const stepOf = (value: number): number =>
    Math.floor((known.findIndex((each) => each >= value) * STEPS) / known.length);
  const shadeOf = (step: number): number => (step + 1) / STEPS;
  return {
    shades: new Map(
      parts.map(({ code, cells }) => [
        code,
        cells.map(({ shown }, index) => (shown === null || !isPart[index] ? 0 : shadeOf(stepOf(shown)))),
      ]),
    ),
    steps: [...Map.groupBy(known, stepOf)].map(([step, values]) => ({
      shade: shadeOf(step),
      low: values[0] ?? 0,
      high: values.at(-1) ?? 0,
    })),
  };
}

/** The background of a cell shaded so deep. Units: shade 0–1; at its deepest the ink on it stays over 4.5 : 1. */
export function shadeStyle(shade: number): CSSProperties {
  return { background: `color-mix(in srgb, var(--link) ${Math.round(shade * DEEPEST)}%, transparent)` };
}
