/** The API process: settings from the environment, one server, an orderly end. */
import { openLog } from './log';
import { startServer } from './server';

const log = openLog();
const { DATABASE_URL: databaseUrl, HOST: host = '127.0.0.1', API_PORT: port = '4000' } = process.env;

if (!databaseUrl) {
  log.fatal('DATABASE_URL is not set: mysql://user:password@host:port/schema');
  process.exit(1);
}

try {
  const server = await startServer({ databaseUrl, host, port: Number(port), log, doesJobs: true });
  log.info({ url: server.url }, 'serving');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  log.fatal({ err: error }, (error as Error).message);
  process.exit(1);
}
