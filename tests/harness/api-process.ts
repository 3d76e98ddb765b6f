/** A whole API process of the system's clock, to be killed; it writes its address once it serves. */
import { pino } from 'pino';
import { startServer } from '@erp/api/server';

const [databaseUrl] = process.argv.slice(2);
const { url } = await startServer({
  databaseUrl: databaseUrl!,
  log: pino({ level: 'silent' }),
  doesJobs: true,
});
process.stdout.write(`${url}\n`);
