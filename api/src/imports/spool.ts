/**
 * An uploaded file on disk for as long as it is read: its encoding is known only once all of it has been seen. The file has
 * no name: it is unlinked before its first byte is written, so the system frees it with the process, even after a crash.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileRefused, LIMITS } from './file-refused';

export type Spooled = {
  file: FileHandle;
  sha256: string;
  /** Its first bytes. */
  head: Buffer;
  /** Every byte of it is UTF-8. */
  isUtf8: boolean;
};

const HEAD_BYTES = 4_096;

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

async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `sales-erp-upload-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

const CHUNK_BYTES = 64 * 1024;

/** The file from its beginning, at most so many bytes. A stream would close it for the next reader when it is destroyed. */
export async function* readSpooled(file: FileHandle, most = Infinity): AsyncGenerator<Buffer> {
  for (let place = 0; place < most;) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, most - place));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, place);
    if (bytesRead === 0) return;
    place += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Keeps the body for as long as `work` reads it. */
export async function withSpooled<R>(
  body: AsyncIterable<Buffer>,
  work: (spooled: Spooled) => Promise<R>,
): Promise<R> {
  const file = await openUnnamed();
  try {
    const hash = createHash('sha256');
    const utf8 = utf8Check();
    let head = Buffer.alloc(0);
    let size = 0;
    await pipeline(body, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > LIMITS.bytes) {
          throw new FileRefused('FILE_TOO_LARGE', { max: LIMITS.bytes / 1024 / 1024 });
        }
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
        hash.update(chunk);
        utf8.see(chunk);
        await file.appendFile(chunk);
      }
    });
    if (size === 0) throw new FileRefused('FILE_EMPTY');
    return await work({ file, sha256: hash.digest('hex'), head, isUtf8: utf8.end() });
  } finally {
    await file.close();
  }
}
