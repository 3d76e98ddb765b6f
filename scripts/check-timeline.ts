import { checkTimeline } from '@erp/api/facts/check-timeline';
import { explain } from './bare/refusal.mjs';
import { withDatabase } from './database/named-or-embedded';

const repair = process.argv.includes('--repair');
const TELL_EVERY = 10_000;

try {
  const { customers, differing, repaired, differences } = await withDatabase((url) =>
    checkTimeline(url, {
      repair,
      onProgress: (done) => {
        if (done % TELL_EVERY === 0) console.log(`… ${done}`);
      },
    }),
  );
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(JSON.stringify({ customers, differing, repaired }));
  process.exit(differing > repaired ? 1 : 0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
