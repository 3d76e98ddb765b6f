/**
 * Limits failed sign-ins by account and by address. An attempt is counted before the password is looked at, so a
 * thousand attempts at once are a thousand; a good one takes its count back.
 */
import { createHash } from 'node:crypto';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import { inTransaction, type Database, type Sql } from '../database/sql';

const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 10;
/** More: an office shares one address. */
const PER_ADDRESS = 100;

const subjectOf = (kind: 'account' | 'address', text: string): string =>
  `${kind === 'account' ? 'a' : 'i'}:${createHash('sha256').update(text).digest('hex')}`;

export type Attempt = { account: string; address: string };

export const attemptOf = (login: string, address: string): Attempt => ({
  account: subjectOf('account', login),
  address: subjectOf('address', address),
});

async function count(db: Sql, subject: string, limit: number, now: Instant): Promise<Instant | null> {
  const since = toDateTime(instantAtEpoch(epochOfInstant(now) - WINDOW_MS));
  // The assignments run from left to right: failures still sees the old start of the window.
  await db.run(
    `INSERT INTO sign_in_attempt (subject, window_from, failures) VALUES (?, ?, 1)
     ON DUPLICATE KEY UPDATE failures = CASE WHEN window_from <= ? THEN 1 ELSE failures + 1 END,
                             window_from = CASE WHEN window_from <= ? THEN VALUES(window_from) ELSE window_from END`,
    [subject, toDateTime(now), since, since],
  );
  const [row] = await db.rows<{ window_from: Instant; failures: number }>(
    'SELECT window_from, failures FROM sign_in_attempt WHERE subject = ?',
    [subject],
  );
  if (!row || row.failures <= limit) return null;
  return instantAtEpoch(epochOfInstant(row.window_from) + WINDOW_MS);
}

/** Counts the attempt; the minutes to wait where there were too many. */
export async function countAttempt(db: Database, attempt: Attempt, now: Instant): Promise<number | null> {
  // In one transaction: each attempt reads the count that it made itself.
  const counted = await inTransaction(db, async (tx) => [
    await count(tx, attempt.account, PER_ACCOUNT, now),
    await count(tx, attempt.address, PER_ADDRESS, now),
  ]);
  const ends = counted.filter((end) => end !== null);
  if (ends.length === 0) return null;
  const last = Math.max(...ends.map(epochOfInstant));
  return Math.max(1, Math.ceil((last - epochOfInstant(now)) / 60_000));
}

export async function forgiveAttempt(db: Sql, { account, address }: Attempt): Promise<void> {
  await db.run('DELETE FROM sign_in_attempt WHERE subject = ?', [account]);
  await db.run('UPDATE sign_in_attempt SET failures = failures - 1 WHERE subject = ? AND failures > 0', [
    address,
  ]);
}
