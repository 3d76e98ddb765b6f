/**
 * next-auth answers what it cannot read with its own fault and stack. So it is given only what this product asks of it, in
 * the form in which the product asks.
 */
import { NextRequest } from 'next/server';
import { readBoundedText } from './bounded-body';

/** Room for a login, a password and what next-auth sends along. */
const MAX_BODY_BYTES = 16_384;

const READS = ['csrf', 'providers', 'session', 'signin', 'error'];
const SIGN_IN = 'callback/credentials';
const WRITES = [SIGN_IN, 'signout'];

const refuse = (status: number, code: string): Response =>
  Response.json({ errors: [{ message: code, extensions: { code } }] }, { status });

/** Texts by their names, from JSON or a form; null for anything else. */
function fieldsOf(text: string, contentType: string | null): Record<string, string> | null {
  const kind = contentType?.split(';')[0]?.trim().toLowerCase();
  if (kind === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  if (kind !== 'application/json') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.values(value).every((one) => typeof one === 'string')
      ? (value as Record<string, string>)
      : null;
  } catch {
    return null;
  }
}

const isWebAddress = (address: string): boolean =>
  URL.canParse(address, 'http://web') && /^https?:$/.test(new URL(address, 'http://web').protocol);

/** next-auth refuses to answer at all where this names no address of the web. */
export const isCallbackUrl = (value: string): boolean =>
  value.startsWith('/') ? isWebAddress(value) : URL.canParse(value) && isWebAddress(value);

function withoutBadCallback(address: string): string {
  const url = new URL(address);
  const callbackUrl = url.searchParams.get('callbackUrl');
  if (callbackUrl !== null && !isCallbackUrl(callbackUrl)) url.searchParams.delete('callbackUrl');
  return url.href;
}

/** The request as next-auth gets it, or why it does not get it. `action`: the path below /api/auth. */
export async function readAuthRequest(request: Request, action: string): Promise<NextRequest | Response> {
  const { method, headers } = request;
  const known = method === 'POST' ? WRITES : READS;
  if (!known.includes(action)) {
    return [...READS, ...WRITES].includes(action) ? refuse(405, 'BAD_REQUEST') : refuse(404, 'NOT_FOUND');
  }
  const url = withoutBadCallback(request.url);
  if (method !== 'POST') return new NextRequest(url, { method, headers });
  const text = await readBoundedText(request, MAX_BODY_BYTES);
  if (text === null) return refuse(413, 'TOO_LARGE');
  const fields = fieldsOf(text, headers.get('content-type'));
  if (!fields) return refuse(400, 'BAD_USER_INPUT');
  if (action === SIGN_IN && (fields.login === undefined || fields.password === undefined)) {
    return refuse(400, 'BAD_USER_INPUT');
  }
  return new NextRequest(url, { method, headers, body: text });
}
