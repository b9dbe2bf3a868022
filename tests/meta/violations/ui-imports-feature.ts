// lint-as: client/ui/button.tsx
// expect: Features use ui and api, never the other way round.
export { OverviewPage } from '#client/features/overview/overview-page.tsx';
