// lint-as: client/features/overview/overview-page.tsx
// expect: A feature imports no other feature and not the shell: share through client/ui, charts or lib.
export { TargetsPage } from '../targets/targets-page.tsx';
