// lint-as: client/features/overview/overview-page.tsx
// expect: Only client/charts imports recharts.
export { LineChart } from 'recharts';
