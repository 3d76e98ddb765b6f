import { run } from './bare/run.mjs';

await run('test/main.ts');
