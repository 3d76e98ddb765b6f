import { run } from './bare/run.mjs';

await run('dev/main.ts');
