import { checkCounts } from '@erp/api/facts/check-counts';
import { explain } from './bare/refusal.mjs';
import { withDatabase } from './database/named-or-embedded';

const repair = process.argv.includes('--repair');
const TELL_EVERY = 50;

try {
  const { units, differing, repaired, differences } = await withDatabase((url) =>
    checkCounts(url, {
      repair,
      onProgress: (done, of) => {
        if (done % TELL_EVERY === 0) console.log(`… ${done}/${of}`);
      },
    }),
  );
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(JSON.stringify({ units, differing, repaired }));
  process.exit(differing > repaired ? 1 : 0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
