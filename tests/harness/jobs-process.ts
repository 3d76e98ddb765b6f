/**
 * The jobs of API processes without the rest of them, of one database or of several, in a process to be killed: ready at
 * once, at work from a first line.
 */
import { once } from 'node:events';
import { pino } from 'pino';
import { systemClock } from '@erp/api/clock';
import { openDatabase } from '@erp/api/database/sql';
import { startJobs } from '@erp/api/jobs';
import { readSettings } from '@erp/api/settings';

const log = pino({ level: 'silent' });
const ready = await Promise.all(
  process.argv.slice(2).map(async (url) => {
    const db = await openDatabase(url, { connectionLimit: 3 });
    return { db, settings: await readSettings(db) };
  }),
);
await once(process.stdin, 'data');
for (const { db, settings } of ready) startJobs(db, systemClock, settings, log);
