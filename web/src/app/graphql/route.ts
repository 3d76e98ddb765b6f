import { getToken } from 'next-auth/jwt';
import { NextResponse, type NextRequest } from 'next/server';
import { apiAddress, apiHeaders } from '@/session/api-request';
import { readBoundedText } from '@/session/bounded-body';
import { callerOf } from '@/session/caller';
import { encodeSession, sessionCookie, setSessionCookie } from '@/session/cookie';
import { isOwnOrigin } from '@/session/own-origin';
import { rotate } from '@/session/rotate';
import { sessionTokenOf, type SessionToken } from '@/session/session-token';

const MAX_BODY_BYTES = 1_048_576;
const TIMEOUT_MS = 60_000;

const refuse = (status: number, code: string): NextResponse =>
  NextResponse.json({ errors: [{ message: code, extensions: { code } }] }, { status });

const isJson = (request: NextRequest): boolean =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';

async function askApi(
  request: NextRequest,
  { body, session }: { body: string; session: SessionToken },
): Promise<NextResponse> {
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
    return new NextResponse(answer.body, {
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

/** Takes POST of JSON from the web's own pages, and sends it on to the API in the signed-in person's name. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request)) return refuse(403, 'FOREIGN_ORIGIN');
  if (!isJson(request)) return refuse(415, 'JSON_ONLY');
  const session = sessionTokenOf(await getToken({ req: request }));
  if (!session) return refuse(401, 'SIGNED_OUT');
  const body = await readBoundedText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'TOO_LARGE');
  const rotation = await rotate(session, callerOf(request));
  if (rotation.kind === 'ENDED') {
    const response = refuse(401, 'SIGNED_OUT');
    response.cookies.delete(sessionCookie());
    return response;
  }
  if (rotation.kind === 'KEPT') return askApi(request, { body, session });
  const response = await askApi(request, { body, session: rotation.session });
  setSessionCookie(response, await encodeSession(rotation.session));
  return response;
}
