/** Passwords: argon2id with a salt of its own each; a check costs the same whether the account exists or not. */
import { hash, verify } from '@node-rs/argon2';
import { problem, type Problem } from '@erp/domain/problem';
import { withoutInvisible } from '@erp/domain/text/text';

const MIN_LENGTH = 10;

/** argon2id is what the library makes unless told otherwise: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobody: Promise<string> | undefined;

/** `stored` null: no such account; the same work is done for nothing. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored !== null;
}

export const checkNewPassword = (password: string, path: string[]): Problem[] =>
  password.length < MIN_LENGTH ? [problem('PASSWORD_TOO_SHORT', path, { min: MIN_LENGTH })] : [];

/** What is compared: two logins that look the same are the same. */
export const loginOf = (typed: string): string =>
  withoutInvisible(typed.normalize('NFKC')).trim().toLowerCase();
