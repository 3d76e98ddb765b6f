import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import { apiHeaders, apiPath } from '@/session/api-request';
import { callerOf } from '@/session/caller';
import { sessionTokenOf } from '@/session/session-token';

/** The refused rows of an import, streamed from the API to whoever is signed in. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const session = sessionTokenOf(await getToken({ req: request }));
  if (!session) return new Response(null, { status: 401 });
  const { id } = await params;
  try {
    const answer = await fetch(apiPath(`/imports/${encodeURIComponent(id)}/refused.csv`), {
      headers: apiHeaders(callerOf(request, session.accessToken)),
      cache: 'no-store',
      signal: request.signal,
    });
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const name of ['content-type', 'content-disposition']) {
      const value = answer.headers.get(name);
      if (value) headers.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    // The API is down, or the browser has left.
    return new Response(null, { status: 503 });
  }
}
