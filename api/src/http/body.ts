/** A request's JSON body, bounded. */
import type { IncomingMessage } from 'node:http';

/** Room for a bulk of 500 rows with long texts. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** A client that sends more slowly than this is not waited for. */
const RECEIVE_TIMEOUT_MS = 30_000;

export class BodyRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const tooLarge = (): BodyRefused => new BodyRefused(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`);

async function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(), RECEIVE_TIMEOUT_MS);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  // A browser sends JSON to another site only after asking it first: so a page elsewhere cannot use a signed-in person.
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/json') {
    throw new BodyRefused(415, 'Send the request as application/json.');
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyRefused(400, 'The body is no JSON.');
  }
}
