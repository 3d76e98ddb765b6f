import NextAuth from 'next-auth';
import { cookies } from 'next/headers';
import { authOptions } from '@/session/auth-options';
import { isCallbackUrl, readAuthRequest } from '@/session/auth-request';
import { callbackCookie } from '@/session/cookie';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const nextAuth = NextAuth(authOptions) as Handler;

const handler: Handler = async (request, context) => {
  const { nextauth } = await context.params;
  const accepted = await readAuthRequest(request, nextauth.join('/'));
  if (accepted instanceof Response) return accepted;
  const cookieStore = await cookies();
  const callbackUrl = cookieStore.get(callbackCookie())?.value;
  if (callbackUrl && !isCallbackUrl(callbackUrl)) cookieStore.delete(callbackCookie());
  return nextAuth(accepted, context);
};

export { handler as GET, handler as POST };
