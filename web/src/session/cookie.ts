import { encode } from 'next-auth/jwt';
import type { NextResponse } from 'next/server';
import { COOKIE_MAX_AGE, type SessionToken } from './session-token';

/** next-auth's name for the session cookie: prefixed where the product is served over HTTPS. */
export const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;

const prefixed = (name: string): string => `${isSecure() ? '__Secure-' : ''}${name}`;

export const sessionCookie = (): string => prefixed('next-auth.session-token');

/** next-auth keeps in it where a sign-in leads. */
export const callbackCookie = (): string => prefixed('next-auth.callback-url');

/** The cookie's value for a session that was exchanged. */
export const encodeSession = (session: SessionToken): Promise<string> =>
  encode({ token: session, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: COOKIE_MAX_AGE });

export function setSessionCookie(response: NextResponse, value: string): void {
  response.cookies.set(sessionCookie(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: COOKIE_MAX_AGE,
  });
}

/** Shows the API that somebody signed in from this browser before; see deviceToken in the schema. */
export const deviceCookie = (): string => prefixed('device-token');

/** The longest that the API gives; anything longer is none of its own. */
export const MAX_DEVICE_TOKEN = 500;

const DEVICE_DAYS = 90;

/** Only the sign-in reads it, so no other request carries it. */
export const deviceCookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/api/auth',
    maxAge: DEVICE_DAYS * 24 * 3600,
  }) as const;
