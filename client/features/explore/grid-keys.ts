import type { KeyboardEvent } from 'react';

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Arrow keys, Home and End move the focus between the cells of a grid, each of which holds one control marked
 * `data-at="row,column"`. The table is one stop of the Tab key.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLElement)) return;
  const [row, column] = (from.dataset['at'] ?? '').split(',').map(Number);
  if (row === undefined || column === undefined) return;
  const next = controlAt(event.currentTarget, event.key, [row, column]);
  if (!next) return;
  event.preventDefault();
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function controlAt(
  grid: HTMLElement,
  key: string,
  [row, column]: readonly [number, number],
): HTMLElement | null | undefined {
  if (key === 'Home') return grid.querySelector<HTMLElement>(`[data-at^="${row},"]`);
  if (key === 'End') return [...grid.querySelectorAll<HTMLElement>(`[data-at^="${row},"]`)].at(-1);
  const move = MOVES[key];
  return move && grid.querySelector<HTMLElement>(`[data-at="${row + move[0]},${column + move[1]}"]`);
}

/** Sees to it that a grid has one stop of the Tab key, whatever rows came and went. */
export function keepOneStop(grid: HTMLElement): void {
  const stops = [...grid.querySelectorAll<HTMLElement>('[data-at][tabindex="0"]')];
  const kept =
    stops.find((each) => each === document.activeElement) ??
    stops[0] ??
    grid.querySelector<HTMLElement>('[data-at]');
  for (const stop of stops) if (stop !== kept) stop.tabIndex = -1;
  if (kept) kept.tabIndex = 0;
}
