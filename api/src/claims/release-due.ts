/**
 * The nightly job of release by rule (docs/rules/protection.md): works out everybody's day anew, then releases who is due,
 * one transaction each, dated the day on which it runs. It may run twice, on two servers, late, or be killed half-way: under
 * the customer's lock it looks again whether the customer is due, and a customer is released once a day at most.
 */
import { protectionBase } from '@erp/domain/claims/protection-base';
import { releaseOf } from '@erp/domain/claims/release-day';
import type { ReleasedBy } from '@erp/domain/facts/fact';
import { intervalOn } from '@erp/domain/facts/timeline';
import { problem } from '@erp/domain/problem';
import { dayOf, type Day } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { holdJob, type HeldJob } from '../database/jobs';
import { inTransaction, type Database, type Sql } from '../database/sql';
import { checkTimelineOf } from '../facts/check-timeline';
import { recordFacts } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { companyViewer, jobContext, type JobParts } from '../job-context';
import { currentTree, readTree } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { poolFor } from './change-owner';
import { findWrong, lockAndRenew, plansOf, rulesFor, type Ruling } from './renew-release-days';

const RENEWED_AT_ONCE = 500;
const RELEASED_BETWEEN_LEASES = 50;

type Parts = JobParts & { isStopping: () => boolean };

/** The rule by which it is due, by all that is known under its lock; null: it is not. */
async function dueBy(tx: Sql, ruling: Ruling, subject: Subject): Promise<ReleasedBy | null> {
  const { timeZone, today } = ruling;
  if (subject.holderId === null) return null;
  const rules = rulesFor(ruling, subject.holderId)?.rules;
  const base = protectionBase(subject.facts, subject.timeline, timeZone);
  const state = intervalOn(subject.timeline.intervals, today)?.state;
  if (!rules || !base || !state) return null;
  const release = releaseOf({ ...base, state, plans: await plansOf(tx, subject.id, timeZone) }, rules);
  if (release === null || release.releaseDay > today) return null;
  return { reason: release.reason, days: release.days };
}

/** False: it is not due any more. */
async function releaseOne(ctx: Context, ruling: Ruling, customerId: number): Promise<boolean> {
  const outcome = await recordFacts<{ customerId: number }>(ctx, {
    request: {
      operation: 'releaseByRule',
      requestKey: `release-by-rule:${customerId}:${ruling.today}`,
      input: { customerId },
    },
    customerIds: [customerId],
    decide: async (tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const releasedBy = await dueBy(tx, ruling, subject);
      if (releasedBy === null) return { problems: [problem('NOT_FOUND', [])] };
      const at = ctx.clock.now();
      return {
        facts: new Map([
          [
            customerId,
            [
              {
                kind: 'OWNER',
                at,
                isNow: true,
                repId: null,
                holderId: poolFor(ctx, subject, at),
                reason: 'RELEASED_BY_RULE',
                releasedBy,
              },
            ],
          ],
        ]),
        result: { customerId },
      };
    },
  });
  return !outcome.problems;
}

const placeOf = async (sql: Sql, today: Day): Promise<number> => {
  const [row] = await sql.rows<{ done_to: number }>(
    "SELECT done_to FROM job_run WHERE name = 'releases' AND day = ?",
    [today],
  );
  return row!.done_to;
};

/** The next customers; false: there are no more. */
async function renewBatch(job: HeldJob, db: Database, clock: Clock, ruling: Ruling): Promise<boolean> {
  const after = await placeOf(db, ruling.today);
  const rows = await db.rows<{ id: number; unknown: number }>(
    `SELECT id, (holder_id IS NOT NULL AND owned_from IS NULL) AS unknown
       FROM customer
      WHERE id > ?
      ORDER BY id
      LIMIT ?`,
    [after, RENEWED_AT_ONCE],
  );
  if (rows.length === 0) return false;
  // Stored by a version that knew nothing of release by rule.
  const unknown = rows.filter((row) => row.unknown === 1).map(({ id }) => id);
  if (unknown.length > 0) await checkTimelineOf(db, { repair: true, customerIds: unknown, clock });
  const wrong = await findWrong(
    ruling,
    db,
    rows.map(({ id }) => id),
  );
  return job.step(async (tx) => {
    await lockAndRenew(ruling, tx, wrong);
    // Set back meanwhile, it begins again.
    await tx.run("UPDATE job_run SET done_to = ? WHERE name = 'releases' AND day = ? AND done_to = ?", [
      rows.at(-1)!.id,
      ruling.today,
      after,
    ]);
    return true;
  });
}

type Due = { id: number; release_day: Day };

/** Whoever is due, the longest due first; the same ones are not tried twice. */
async function releaseAll(job: HeldJob, parts: Parts, ruling: Ruling): Promise<void> {
  const { tree, today } = ruling;
  const ctx = jobContext(parts, { tree, viewer: companyViewer(tree, today), job: 'releases' });
  let last: Due = { id: 0, release_day: '0001-01-01' as Day };
  while (!parts.isStopping()) {
    const due = await parts.db.rows<Due>(
      `SELECT id, release_day
         FROM customer
        WHERE release_day <= ? AND (release_day > ? OR (release_day = ? AND id > ?))
        ORDER BY release_day, id
        LIMIT ?`,
      [today, last.release_day, last.release_day, last.id, RELEASED_BETWEEN_LEASES],
    );
    if (due.length === 0) return;
    for (const { id } of due) {
      if (await releaseOne(ctx, ruling, id)) continue;
      await inTransaction(parts.db, (tx) => lockAndRenew(ruling, tx, [id]));
    }
    last = due.at(-1)!;
    // Keeps the job; whoever lost it leaves the rest to the other.
    await job.step(() => Promise.resolve());
  }
}

async function runDay(job: HeldJob, parts: Parts, today: Day): Promise<void> {
  const { db, clock, settings, isStopping } = parts;
  const { timeZone } = settings;
  await job.step((tx) =>
    tx.run("INSERT IGNORE INTO job_run (name, day, done_to) VALUES ('releases', ?, 0)", [today]),
  );
  while (!isStopping()) {
    const ruling: Ruling = { tree: await readTree(db, timeZone), timeZone, today };
    while (!isStopping() && (await renewBatch(job, db, clock, ruling)));
    const place = await placeOf(db, today);
    await releaseAll(job, parts, ruling);
    if (isStopping()) return;
    const isOver = await job.step(async (tx) => {
      // Rules that were set meanwhile have set it back: then all of it again.
      const { affectedRows } = await tx.run(
        "UPDATE job_run SET finished_at = ? WHERE name = 'releases' AND day = ? AND done_to = ?",
        [toDateTime(clock.now()), today, place],
      );
      return affectedRows === 1;
    });
    if (isOver) return;
  }
}

/** Once a day, unless another process is at it. */
export async function runReleases(
  db: Database,
  clock: Clock,
  settings: Settings,
  isStopping: () => boolean,
): Promise<void> {
  const { releaseRules } = await currentTree(db, settings.timeZone);
  if (releaseRules.length === 0) return;
  const today = dayOf(clock.now(), settings.timeZone);
  const [done] = await db.rows(
    "SELECT 1 FROM job_run WHERE name = 'releases' AND day = ? AND finished_at IS NOT NULL",
    [today],
  );
  if (done) return;
  await holdJob(db, clock, 'releases', (job) => runDay(job, { db, clock, settings, isStopping }, today));
}
