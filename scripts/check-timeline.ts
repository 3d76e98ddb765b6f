import { checkTimeline } from '@erp/api/facts/check-timeline';
import { explain } from './bare/refusal.mjs';
import { withDatabase } from './database/named-or-embedded';

const repair = process.argv.includes('--repair');

try {
  const differing = await withDatabase((url) => checkTimeline(url, { repair }));
  console.log(differing);
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
