import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../bare/paths.mjs';
import { Refusal } from '../bare/refusal.mjs';
import { stopChildren } from '../process/children';
import { servedDatabase, takeTurn } from '../start/only-one';
import { startEmbeddedServer } from './embedded';
import { embeddedFolder, embeddedSchema } from './embedded-place';

/**
 * Runs the work on the database that the other commands use: the one that DATABASE_URL names, that of a running
 * `npm start`, else the embedded one, which is served for as long as the work takes.
 */
export async function withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const present = process.env.DATABASE_URL ?? servedDatabase();
  if (present !== undefined) return work(present);
  if (!existsSync(embeddedFolder)) throw new Refusal('noEmbeddedDatabase', { folder: embeddedFolder });
  const turn = await takeTurn();
  try {
    const server = await startEmbeddedServer(embeddedFolder, join(dataDir, 'logs/database.log'), {
      durable: true,
    });
    return await work(server.url(embeddedSchema));
  } finally {
    await stopChildren();
    turn.release();
  }
}
