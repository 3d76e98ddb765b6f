/** One of the two servers that are compared, in a process of its own: `api` or `baseline`; tells its port when it listens. */
import { startServer } from '@erp/api/server';
import { startBaseline } from './baseline/server';

const [which] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL!;
/** Both sides may use as many connections as there are clients. */
const CONNECTIONS = 16;

const { port } =
  which === 'baseline'
    ? await startBaseline(databaseUrl, CONNECTIONS)
    : await startServer({ databaseUrl, connectionLimit: CONNECTIONS, tellsStatements: true, doesJobs: true });

process.on('disconnect', () => process.exit());
process.send!({ port });
