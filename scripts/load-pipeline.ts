/** npm run load:pipeline -- FOLDER, with API_URL and API_TOKEN (an administrator's: READ, WRITE, BACKFILL, FINANCE). */
import { say } from './bare/messages.mjs';
import { explain } from './bare/refusal.mjs';
import { step } from './bare/steps.mjs';
import { loadPipeline } from './load-pipeline/load';

const [folder] = process.argv.slice(2);
const { API_URL: apiUrl = 'http://127.0.0.1:4000', API_TOKEN: token } = process.env;

if (!folder || !token) {
  console.error(say('loadPipelineUsage'));
  process.exit(2);
}

try {
  const { refused, ...counts } = await step(say('loadingPipeline'), (report) =>
    loadPipeline({ folder, apiUrl, token, onProgress: report }),
  );
  console.log(say('pipelineLoaded', counts));
  for (const { row, what, message } of refused) console.error(`${row} ${what}: ${message}`);
  process.exit(refused.length > 0 ? 1 : 0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
