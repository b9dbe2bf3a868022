import './node-version.ts';

const { readConfig } = await import('./config.ts');
const { runServer } = await import('./run-server.ts');
process.exitCode = await runServer(() => readConfig(process.env));
