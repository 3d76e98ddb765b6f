import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import { apiAddress, apiHeaders } from '@/session/api-request';
import { callerOf } from '@/session/caller';
import { isOwnOrigin } from '@/session/own-origin';
import { sessionTokenOf } from '@/session/session-token';

const MAX_BODY = 1_048_576;
const TIMEOUT_MS = 60_000;

const refuse = (status: number, code: string): Response =>
  Response.json({ errors: [{ message: code, extensions: { code } }] }, { status });

const isJson = (request: NextRequest): boolean =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** Takes POST of JSON from the web's own pages, and sends it on to the API in the signed-in person's name. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request)) return refuse(403, 'FOREIGN_ORIGIN');
  if (!isJson(request)) return refuse(415, 'JSON_ONLY');
  const session = sessionTokenOf(await getToken({ req: request }));
  if (!session) return refuse(401, 'SIGNED_OUT');
  const body = await request.text();
  if (body.length > MAX_BODY) return refuse(413, 'TOO_LARGE');
  const wantsStream = request.headers.get('accept') === 'text/event-stream';
  const headers = apiHeaders(callerOf(request, session.accessToken));
  try {
    const answer = await fetch(apiAddress(), {
      method: 'POST',
      headers: wantsStream ? { ...headers, accept: 'text/event-stream' } : headers,
      body,
      cache: 'no-store',
      // A stream lasts until either side ends it.
      signal: wantsStream
        ? request.signal
        : AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
        // Nothing in between packs it: a packed stream would wait until it is worth packing.
        'cache-control': wantsStream ? 'no-store, no-transform' : 'no-store',
      },
    });
  } catch {
    return refuse(503, 'RETRY');
  }
}
