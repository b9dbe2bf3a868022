// lint-as: server/contract/problem.ts
// expect: The contract imports #domain and its schemas only.
export { getOverview } from '../services/overview/get-overview.ts';
