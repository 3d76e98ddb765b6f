'use client';

import { signInPath } from '@/paths';
import { useSignOutEverywhereMutation } from './generated/sign-out-everywhere';

/** next-auth drops the cookie, and its own event ends the API's session. */
async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react');
  await signOut({ redirect: false });
  location.assign(signInPath());
}

export function useSignOut() {
  const [everywhere] = useSignOutEverywhereMutation();
  return {
    signOut: leave,
    signOutEverywhere: async (revokeTokens: boolean) => {
      await everywhere({ variables: { revokeTokens } });
      await leave();
    },
  };
}
