// lint-as: client/charts/points.ts
import { LineChart } from 'recharts';

export const all = [LineChart];
