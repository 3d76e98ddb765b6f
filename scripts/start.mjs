import { run } from './bare/run.mjs';

await run('start/main.ts');
