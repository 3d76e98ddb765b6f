import { checkReleaseDays } from '@erp/api/claims/check-release-days';
import { checkTimeline } from '@erp/api/facts/check-timeline';
import { explain } from './bare/refusal.mjs';
import { withDatabase } from './database/named-or-embedded';

const repair = process.argv.includes('--repair');
const TELL_EVERY = 10_000;

try {
  const checked = await withDatabase(async (url) => {
    const timeline = await checkTimeline(url, {
      repair,
      onProgress: (done) => {
        if (done % TELL_EVERY === 0) console.log(`… ${done}`);
      },
    });
    // From what is folded, rules and plans: so after it.
    return { ...timeline, releaseDays: (await checkReleaseDays(url, { repair })).length };
  });
  const { customers, differing, repaired, differences, releaseDays } = checked;
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(JSON.stringify({ customers, differing, repaired, releaseDays }));
  process.exit(differing > repaired || (releaseDays > 0 && !repair) ? 1 : 0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
