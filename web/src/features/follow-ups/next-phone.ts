/** The next number that can be dialled and was not tried in this turn; null when there is none. */
export const nextPhone = (
  phones: readonly { id: string; verdict: string | null }[],
  called: readonly string[],
): string | null => phones.find(({ id, verdict }) => verdict === null && !called.includes(id))?.id ?? null;
