import { migrateTo } from './database/migrate-to';
import { withDatabase } from './database/named-or-embedded';
import { say } from './bare/messages.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';

try {
  await withDatabase((url) => step(say('migrating'), (report) => migrateTo(url, report)));
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
