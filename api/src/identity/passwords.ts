/** Passwords: argon2id with a salt of its own each; a check costs the same whether the account exists or not. */
import { hash, verify } from '@node-rs/argon2';
import { problem, type Problem } from '@erp/domain/problem';

const MIN_LENGTH = 10;
/** Longer ones would let a request buy seconds of computing. */
const MAX_LENGTH = 200;

/** argon2id is what the library makes unless told otherwise: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobody: Promise<string> | undefined;

/** `stored` null: no such account; the same work is done for nothing. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobody), password.slice(0, MAX_LENGTH + 1));
  return matches && stored !== null && password.length <= MAX_LENGTH;
}

export function checkNewPassword(password: string, path: string[]): Problem[] {
  if (password.length < MIN_LENGTH) return [problem('PASSWORD_TOO_SHORT', path, { min: MIN_LENGTH })];
  if (password.length > MAX_LENGTH) return [problem('TOO_LONG', path, { max: MAX_LENGTH })];
  return [];
}

export const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
