import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { authOptions } from '@/session/auth-options';
import { readBoundedText } from '@/session/bounded-body';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handler = NextAuth(authOptions) as Handler;

/** Room for a login, a password and what next-auth sends along. */
const MAX_BODY_BYTES = 16_384;

const bounded: Handler = async (request, context) => {
  const body = await readBoundedText(request, MAX_BODY_BYTES);
  if (body === null) return new Response(null, { status: 413 });
  const { url, method, headers } = request;
  return handler(new NextRequest(url, { method, headers, body }), context);
};

export { handler as GET, bounded as POST };
