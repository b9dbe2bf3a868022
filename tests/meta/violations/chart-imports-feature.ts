// lint-as: client/charts/points.ts
// expect: Charts draw; they know no feature.
export { OverviewPage } from '../features/overview/overview-page.tsx';
