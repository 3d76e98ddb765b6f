import { getToken } from 'next-auth/jwt';
import type { NextRequest } from 'next/server';
import { apiHeaders, exportAddress } from '@/session/api-request';
import { callerOf } from '@/session/caller';
import { sessionTokenOf } from '@/session/session-token';

/** What the browser may learn of the API's answer: the file, or why there is none. */
const PASSED_ON = [
  'content-type',
  'content-disposition',
  'cache-control',
  'x-error-code',
  'x-error-message',
] as const;

const refuse = (status: number, code: string): Response =>
  Response.json({ errors: [{ message: code, extensions: { code } }] }, { status });

/** A link of this very origin, or an address that the person typed: other sites do not start downloads. */
const isOwnOrigin = (request: NextRequest): boolean =>
  ['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'));

/**
 * Passes a list as a file from the API to the browser in the signed-in person's name, as fast as the browser takes it;
 * when the browser stops, so does the API.
 */
async function passOn(
  request: NextRequest,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> {
  if (!isOwnOrigin(request)) return refuse(403, 'FOREIGN_ORIGIN');
  const session = sessionTokenOf(await getToken({ req: request }));
  if (!session) return refuse(401, 'UNAUTHENTICATED');
  try {
    const answer = await fetch(exportAddress((await params).list, request.nextUrl.search), {
      method: request.method,
      headers: apiHeaders(callerOf(request, session.accessToken)),
      cache: 'no-store',
      signal: request.signal,
    });
    const headers = new Headers();
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return refuse(503, 'RETRY');
  }
}

export const GET = passOn;
export const HEAD = passOn;
