/** next-auth's name for the session cookie: prefixed where the product is served over HTTPS. */
export const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;

export const sessionCookie = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
