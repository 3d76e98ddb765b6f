import { getLocale } from 'next-intl/server';
import { readDemoAccounts } from '@/features/identity/demo-accounts';
import { SignInCard } from '@/features/identity/sign-in-card';

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}) {
  const { callbackUrl } = await searchParams;
  const accounts = await readDemoAccounts(await getLocale());
  return (
    <SignInCard accounts={accounts} callbackUrl={typeof callbackUrl === 'string' ? callbackUrl : undefined} />
  );
}
