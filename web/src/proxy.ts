import { withAuth, type NextRequestWithAuth } from 'next-auth/middleware';
import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server';
import { exportPath, signInPath } from './paths';
import { callerOf } from './session/caller';
import { contentSecurityPolicy } from './session/content-security';
import { encodeSession, sessionCookie, setSessionCookie } from './session/cookie';
import { rotate } from './session/rotate';
import { sessionTokenOf, type SessionToken } from './session/session-token';

/** No page has it. */
const MISSING_PATH = '/_not-found';

/** What scripts ask for: without a session it answers in its own way, 401 and JSON; pages lead to the sign-in. */
const isPage = (pathname: string): boolean => !pathname.startsWith(exportPath(''));

/** Lets the request through with its nonce, and its cookies as they are now. */
function goOn(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

async function withNewSession(request: NextRequest, session: SessionToken): Promise<NextResponse> {
  const value = await encodeSession(session);
  request.cookies.set(sessionCookie(), value);
  const response = goOn(request);
  setSessionCookie(response, value);
  return response;
}

function signedOut(request: NextRequest): NextResponse {
  request.cookies.delete(sessionCookie());
  const { pathname, search, origin } = request.nextUrl;
  const response = isPage(pathname)
    ? NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), origin))
    : goOn(request);
  response.cookies.delete(sessionCookie());
  return response;
}

async function onSession(request: NextRequestWithAuth): Promise<NextResponse> {
  const session = sessionTokenOf(request.nextauth.token);
  if (!session) return signedOut(request);
  const rotation = await rotate(session, callerOf(request));
  switch (rotation.kind) {
    case 'KEPT':
      return goOn(request);
    case 'RENEWED':
      return withNewSession(request, rotation.session);
    case 'ENDED':
      return signedOut(request);
  }
}

const signedInOnly = withAuth(onSession, {
  pages: { signIn: signInPath() },
  callbacks: { authorized: ({ token, req }) => token !== null || !isPage(req.nextUrl.pathname) },
});

/** Next.js and next-auth fail at an address that cannot be decoded; it names no page. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

const isRead = ({ method }: NextRequest): boolean => method === 'GET' || method === 'HEAD';

/**
 * Pages are read: no form is sent to one by its scripts, and Next.js takes whatever else is sent for a call of a server
 * action, of which this product has none. A browser sends the sign-in form itself when it is quicker than the scripts.
 */
function refuseWrite(request: NextRequest): NextResponse {
  const { pathname, search, origin } = request.nextUrl;
  return request.method === 'POST' && pathname === signInPath() && !request.headers.has('next-action')
    ? NextResponse.redirect(new URL(`${pathname}${search}`, origin), 303)
    : NextResponse.json(
        { errors: [{ message: 'BAD_REQUEST', extensions: { code: 'BAD_REQUEST' } }] },
        { status: 405, headers: { allow: 'GET, HEAD' } },
      );
}

export function proxy(request: NextRequest, event: NextFetchEvent) {
  const { pathname, origin } = request.nextUrl;
  if (!isReadable(pathname)) return NextResponse.rewrite(new URL(MISSING_PATH, origin));
  if (!isRead(request)) return refuseWrite(request);
  if (pathname === MISSING_PATH) return goOn(request);
  if (pathname === signInPath()) return goOn(request);
  return signedInOnly(request as NextRequestWithAuth, event);
}

// An address of next-auth's that is written with escapes is none that it answers, and is looked at here.
// Next.js reads a body to its end before it leaves this function: questions to the API and uploaded files go past it, to
// routes that ask for the session themselves.
export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg|api/auth/[a-z/-]*$|graphql$|imports$).*)'],
};
