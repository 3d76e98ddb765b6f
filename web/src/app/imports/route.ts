import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import { apiHeaders, apiPath } from '@/session/api-request';
import { callerOf } from '@/session/caller';
import { isOwnOrigin } from '@/session/own-origin';
import { sessionTokenOf } from '@/session/session-token';

const TIMEOUT_MS = 5 * 60_000;

const refuse = (status: number, code: string): Response =>
  Response.json({ errors: [{ message: code, extensions: { code } }] }, { status });

/** A file from one of the web's own pages, on to the API as it comes: nothing of it is held here. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request)) return refuse(403, 'FOREIGN_ORIGIN');
  const session = sessionTokenOf(await getToken({ req: request }));
  if (!session) return refuse(401, 'SIGNED_OUT');
  try {
    const answer = await fetch(apiPath('/imports'), {
      method: 'POST',
      headers: {
        ...apiHeaders(callerOf(request, session.accessToken)),
        'content-type': 'application/octet-stream',
        'x-file-name': request.headers.get('x-file-name') ?? '',
      },
      body: request.body,
      // What is streamed has no length yet.
      ...{ duplex: 'half' },
      cache: 'no-store',
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  } catch {
    return refuse(503, 'RETRY');
  }
}
