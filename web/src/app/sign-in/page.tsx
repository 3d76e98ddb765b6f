import { cookies, headers } from 'next/headers';
import { readDemoAccounts } from '@/features/identity/demo-accounts';
import { SignInCard } from '@/features/identity/sign-in-card';
import { callerOf } from '@/session/caller';

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}) {
  const { callbackUrl } = await searchParams;
  const accounts = await readDemoAccounts(callerOf({ headers: await headers(), cookies: await cookies() }));
  return (
    <SignInCard accounts={accounts} callbackUrl={typeof callbackUrl === 'string' ? callbackUrl : undefined} />
  );
}
