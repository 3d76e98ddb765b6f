/**
 * Failed tries of a password, by whom they slow down. A try is counted before the password is checked, so a thousand at
 * once are a thousand; a right password takes its count back.
 */
import { createHash } from 'node:crypto';
import { networkOf } from '@erp/domain/identity/client-address';
import {
  FORGOTTEN_AFTER_MS,
  ownLimit,
  sharedLimit,
  type Limit,
  type Tries,
} from '@erp/domain/identity/sign-in-limits';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import { inTransaction, type Database, type Sql } from '../database/sql';

type Subject = { key: string; limit: Limit };

export type Attempt = readonly Subject[];

const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** From an unknown browser: slowed by what failed from there, and with it by all unknown browsers. */
export function attemptFromAddress(login: string, address: string): Attempt {
  const network = networkOf(address);
  return [
    { key: keyOf('login-from', login, network), limit: ownLimit },
    { key: keyOf('login', login), limit: sharedLimit },
    { key: keyOf('from', network), limit: sharedLimit },
  ];
}

/** From a browser in which the person signed in before: slowed by what failed in it, and by nothing else. */
export const attemptFromDevice = (deviceId: string): Attempt => [
  { key: keyOf('device', deviceId), limit: ownLimit },
];

/** Of a signed-in person who names the current password. */
export const attemptOfPerson = (personId: number): Attempt => [
  { key: keyOf('person', String(personId)), limit: ownLimit },
];

const PLACEHOLDER_SINCE = toDateTime('2000-01-01T00:00:00.000Z');

/** The subject's tries, locked until the transaction ends. */
async function lockTries(tx: Sql, { key }: Subject): Promise<Tries | null> {
  await tx.run(
    `INSERT INTO sign_in_attempt (subject, failures, since) VALUES (?, 0, ?)
     ON DUPLICATE KEY UPDATE failures = failures`,
    [key, PLACEHOLDER_SINCE],
  );
  const [row] = await tx.rows<Tries>(
    'SELECT failures, since FROM sign_in_attempt WHERE subject = ? FOR UPDATE',
    [key],
  );
  return row && row.failures > 0 ? row : null;
}

const writeTries = (tx: Sql, { key }: Subject, { failures, since }: Tries): Promise<unknown> =>
  tx.run('UPDATE sign_in_attempt SET failures = ?, since = ? WHERE subject = ?', [
    failures,
    toDateTime(since),
    key,
  ]);

/** Rolls back what a try that comes too early has written. */
class TooEarly extends Error {
  readonly wait: number;
  constructor(wait: number) {
    super('TOO_EARLY');
    this.wait = wait;
  }
}

const countOrThrow = (db: Database, attempt: Attempt, now: Instant): Promise<void> =>
  inTransaction(db, async (tx) => {
    const counted: Tries[] = [];
    let wait = 0;
    // Always in the order of the attempt, so two transactions never wait for each other crosswise.
    for (const subject of attempt) {
      const tries = await lockTries(tx, subject);
      if (tries) wait = Math.max(wait, subject.limit.wait(tries, now));
      counted.push(subject.limit.count(tries, now));
    }
    if (wait > 0) throw new TooEarly(wait);
    for (const [index, subject] of attempt.entries()) await writeTries(tx, subject, counted[index]!);
  });

/**
 * Counts the attempt and answers 0, or answers how many seconds to wait. A try that comes too early writes nothing: who
 * keeps knocking neither lengthens the wait for others nor fills the table.
 */
export async function countAttempt(db: Database, attempt: Attempt, now: Instant): Promise<number> {
  try {
    await countOrThrow(db, attempt, now);
    return 0;
  } catch (error) {
    if (error instanceof TooEarly) return error.wait;
    throw error;
  }
}

/** After a right password: the subject's own failures are forgotten, of shared ones only this attempt. */
export async function forgiveAttempt(tx: Sql, attempt: Attempt): Promise<void> {
  for (const { key, limit } of attempt) {
    await (limit === ownLimit
      ? tx.run('DELETE FROM sign_in_attempt WHERE subject = ?', [key])
      : tx.run('UPDATE sign_in_attempt SET failures = failures - 1 WHERE subject = ? AND failures > 0', [
          key,
        ]));
  }
}

/** Deletes the tries that are forgotten. */
export const purgeAttempts = (db: Sql, now: Instant): Promise<unknown> =>
  db.run('DELETE FROM sign_in_attempt WHERE since <= ?', [
    toDateTime(instantAtEpoch(epochOfInstant(now) - FORGOTTEN_AFTER_MS)),
  ]);
