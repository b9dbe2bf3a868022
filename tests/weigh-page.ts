import { weighPage, weightText } from './run/page-weight.ts';

// What the built page weighs: npm run build, then npm run weight.
process.stdout.write(`${weightText(weighPage())}\n`);
