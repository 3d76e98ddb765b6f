export type Refusal = { code: string; message: string };

/** Why next-auth refused; what it says in its own words counts as a failed sign-in. */
export function refusalOf(error: string | null | undefined): Refusal {
  if (!error) return { code: 'OFFLINE', message: '' };
  try {
    const { code, message } = JSON.parse(error) as Partial<Refusal>;
    return { code: code ?? 'SIGN_IN_FAILED', message: message ?? '' };
  } catch {
    return { code: error === 'fetch failed' ? 'OFFLINE' : 'SIGN_IN_FAILED', message: '' };
  }
}
