import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The system's limit for the path of a socket is 104 to 108 bytes, the temporary one of a starting server included. */
const longestSocketPath = 95;

export const SOCKET = 'db.sock';

/**
 * Where a server of this data folder keeps its socket and its temporary files: a starting server clears away what it takes
 * for its own leftovers, so two that shared the machine's folder would lose each other's tables.
 */
export function runFolder(dataFolder: string): string {
  const beside = `${dataFolder}.run`;
  const isShort = Buffer.byteLength(join(beside, SOCKET)) <= longestSocketPath;
  const folder = isShort
    ? beside
    : join(tmpdir(), `erp-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`);
  // Whoever reaches the socket is the database's root: the folder is ours alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
