/** The API as one function: start it on a database, get its address and how to stop it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { systemClock, type Clock } from './clock';
import { checkSchemaVersion } from './database/migrate';
import { openDatabase, type Database } from './database/sql';
import { entities } from './entities';
import { startApollo } from './graphql/apollo';
import { buildSchema, readContract } from './graphql/schema';
import { readTrustedProxies } from './http/address';
import { handler } from './http/handler';
import { openStreams, type Streams } from './http/streams';
import { startUpkeep } from './identity/upkeep';
import { startJobs } from './jobs';
import { openLog } from './log';
import { startReactions } from './reactions';
import { resolvers } from './resolvers';
import { readSettings } from './settings';

export type ServerOptions = {
  databaseUrl: string;
  /** 0: any free one. */
  port?: number;
  host?: string;
  clock?: Clock;
  log?: Logger;
  connectionLimit?: number;
  /** Names in the header x-sql-statements how many statements a request sent: for tests and measurements. */
  tellsStatements?: boolean;
  /** How often a stream shows that it lives. */
  beatMs?: number;
  /** Does the jobs beside answering (jobs.ts). */
  doesJobs?: boolean;
};

export type RunningServer = { url: string; port: number; db: Database; close(): Promise<void> };

const REQUEST_TIMEOUT_MS = 60_000;
/** To come in and to be read; JSON has less time of its own (http/body.ts). */
const UPLOAD_TIMEOUT_MS = 5 * 60_000;
const DRAIN_MS = 15_000;
const HEALTH_MS = 2_000;
const BEAT_MS = 10_000;

async function isHealthy(db: Database): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), HEALTH_MS).unref());
  const answers = db.rows('SELECT 1 AS one').then(
    () => true,
    () => false,
  );
  return Promise.race([answers, late]);
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Takes no new request, ends the streams, lets the requests under way finish for a while. */
async function drain(server: Server, streams: Streams): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  streams.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, port = 0, host = '127.0.0.1', clock = systemClock, log = openLog() } = options;
  const trustedProxies = readTrustedProxies();
  const schema = buildSchema(readContract(), resolvers);
  startReactions();
  const db = await openDatabase(databaseUrl, { connectionLimit: options.connectionLimit, entities });
  try {
    await checkSchemaVersion(db);
    const settings = await readSettings(db);
    const apollo = await startApollo(schema, log);
    const streams = openStreams();
    const server = createServer(
      { requestTimeout: UPLOAD_TIMEOUT_MS, maxHeaderSize: 16_384 },
      handler({
        db,
        clock,
        settings,
        trustedProxies,
        apollo,
        schema,
        log,
        tellsStatements: options.tellsStatements ?? false,
        isHealthy: () => isHealthy(db),
        timeoutMs: REQUEST_TIMEOUT_MS,
        streams,
        beatMs: options.beatMs ?? BEAT_MS,
        uploadTimeoutMs: UPLOAD_TIMEOUT_MS,
      }),
    );
    // Longer than a proxy keeps its connections, so that the proxy closes first.
    server.keepAliveTimeout = 65_000;
    await listen(server, port, host);
    const taken = (server.address() as AddressInfo).port;
    const stopUpkeep = startUpkeep({ db, clock, settings }, log);
    const stopJobs = options.doesJobs ? startJobs(db, clock, settings, log) : null;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
      port: taken,
      db,
      close: async () => {
        await drain(server, streams);
        await stopJobs?.();
        await stopUpkeep();
        await apollo.stop();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}
