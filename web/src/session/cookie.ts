/** next-auth's name for the session cookie: prefixed where the product is served over HTTPS. */
export const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;

const prefixed = (name: string): string => `${isSecure() ? '__Secure-' : ''}${name}`;

export const sessionCookie = (): string => prefixed('next-auth.session-token');

/** Shows the API that somebody signed in from this browser before; see deviceToken in the schema. */
export const deviceCookie = (): string => prefixed('device-token');

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
