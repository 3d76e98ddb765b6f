import { parseArgs } from 'node:util';
import { run } from './bare/run.mjs';

/** npm run fuzz -- --requests 20000 --seed 7: random requests of the schema's grammar; without a seed others each time. */
const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });

process.env.FUZZ_REQUESTS = values.requests ?? '20000';
process.env.FUZZ_SEED = values.seed ?? String(Date.now() % 1_000_000);
process.argv = [...process.argv.slice(0, 2), 'tests/api/any-request.test.ts', '-t', 'random requests'];

await run('test/main.ts');
