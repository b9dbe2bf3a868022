import { lazy } from 'react';

// Recharts comes in a chunk of its own, after the figures are on the screen.
export const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }));
export const CohortChart = lazy(async () => ({ default: (await import('./cohort-chart.tsx')).CohortChart }));
export const SeasonChart = lazy(async () => ({ default: (await import('./season-chart.tsx')).SeasonChart }));
export const YearChart = lazy(async () => ({ default: (await import('./year-chart.tsx')).YearChart }));
export const SeriesChart = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }));
export const MonthChart = lazy(async () => ({ default: (await import('./month-chart.tsx')).MonthChart }));
