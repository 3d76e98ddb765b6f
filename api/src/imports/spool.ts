/** An uploaded file on disk for as long as it is read: to know its encoding, all of it has to be seen first. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileRefused, LIMITS } from './file-refused';

export type Spooled = {
  path: string;
  sha256: string;
  /** Its first bytes. */
  head: Buffer;
  /** Every byte of it is UTF-8. */
  isUtf8: boolean;
};

const HEAD_BYTES = 8;

/** Strict: what is no UTF-8 stays none, however much of it is ASCII. */
function utf8Check(): { see(chunk: Buffer): void; end(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let holds = true;
  const attempt = (decode: () => void): void => {
    if (!holds) return;
    try {
      decode();
    } catch {
      holds = false;
    }
  };
  return {
    see: (chunk) => attempt(() => decoder.decode(chunk, { stream: true })),
    end() {
      attempt(() => decoder.decode());
      return holds;
    },
  };
}

/** Writes what comes to a file of its own, `work` reads it, and it is gone. */
export async function withSpooled<R>(
  body: AsyncIterable<Buffer>,
  work: (spooled: Spooled) => Promise<R>,
): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const path = join(folder, 'file');
    const hash = createHash('sha256');
    const utf8 = utf8Check();
    let head = Buffer.alloc(0);
    let size = 0;
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > LIMITS.bytes) {
            throw new FileRefused('FILE_TOO_LARGE', { max: LIMITS.bytes / 1024 / 1024 });
          }
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
          hash.update(chunk);
          utf8.see(chunk);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
    if (size === 0) throw new FileRefused('FILE_EMPTY');
    return await work({ path, sha256: hash.digest('hex'), head, isUtf8: utf8.end() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
