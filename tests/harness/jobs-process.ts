/** The jobs of an API process without the rest of it, in a process to be killed: ready at once, at work from a first line. */
import { once } from 'node:events';
import { pino } from 'pino';
import { systemClock } from '@erp/api/clock';
import { openDatabase } from '@erp/api/database/sql';
import { startJobs } from '@erp/api/jobs';
import { readSettings } from '@erp/api/settings';

const db = await openDatabase(process.argv[2]!, { connectionLimit: 3 });
const settings = await readSettings(db);
await once(process.stdin, 'data');
startJobs(db, systemClock, settings, pino({ level: 'silent' }));
