/**
 * The job that brings a judgement to the carriers of a number beyond the first ones, whichever process is free: batch by
 * batch in the order of their ids. Until it reaches a customer, that one's stored rows are the fold of the history before
 * the judgement (customer_phone.folded_facts says how far), and whoever records on it meanwhile brings it up to date.
 */
import { dayOf } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import type { Context } from '../context';
import { allocateIds } from '../database/ids';
import { holdJob, type HeldJob } from '../database/jobs';
import { counting, type Database, type Sql } from '../database/sql';
import { companyViewer, jobContext } from '../job-context';
import { currentTree } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { withPartners } from './merge-groups';
import { readPhoneHistories } from './phone-facts';
import { refold } from './refold';
import { lockSubjects, MergePartnersMissing } from './subjects';

/** So many carriers are folded again in one transaction, the first ones in that of the judgement itself. */
export const CARRIERS_AT_ONCE = 50;

/** A judgement that comes while the job is under way makes it begin again. */
export const queueRefold = (tx: Sql, phoneId: number): Promise<unknown> =>
  tx.run(
    `INSERT INTO phone_refold (phone_id, after_customer_id) VALUES (?, 0)
     ON DUPLICATE KEY UPDATE after_customer_id = VALUES(after_customer_id)`,
    [phoneId],
  );

type Queued = { phone_id: number; after_customer_id: number };

const nextOf = async (sql: Sql): Promise<Queued | undefined> =>
  (
    await sql.rows<Queued>('SELECT phone_id, after_customer_id FROM phone_refold ORDER BY phone_id LIMIT 1')
  )[0];

/** The next carriers of the first number that waits; false: none waits. */
async function refoldBatch(ctx: Context, tx: Sql, changeId: number): Promise<boolean> {
  const waiting = await nextOf(tx);
  if (!waiting) return false;
  const { phone_id: phoneId } = waiting;
  await tx.run('UPDATE phone SET version = version + 1 WHERE id = ?', [phoneId]);
  // Under the number's lock: a judgement may have set it back meanwhile.
  const [queued] = await tx.rows<Queued>('SELECT after_customer_id FROM phone_refold WHERE phone_id = ?', [
    phoneId,
  ]);
  const carriers = await tx.rows<{ customer_id: number }>(
    `SELECT customer_id
       FROM customer_phone
      WHERE phone_id = ? AND customer_id > ?
      ORDER BY customer_id
      LIMIT ?`,
    [phoneId, queued!.after_customer_id, CARRIERS_AT_ONCE],
  );
  const last = carriers.at(-1);
  if (!last) {
    await tx.run('DELETE FROM phone_refold WHERE phone_id = ?', [phoneId]);
    return true;
  }
  const customerIds = await withPartners(
    tx,
    carriers.map((row) => row.customer_id),
  );
  const subjects = await lockSubjects(tx, customerIds, ctx.settings);
  if (subjects) {
    const phones = await readPhoneHistories(tx, [phoneId]);
    await refold(ctx, tx, { subjects, appended: [], phones, changeId, now: ctx.clock.now() });
  }
  await tx.run('UPDATE phone_refold SET after_customer_id = ? WHERE phone_id = ?', [
    last.customer_id,
    phoneId,
  ]);
  return true;
}

/** False: none waits, or a customer was merged meanwhile; the job's next turn goes on. */
async function step(ctx: Context, job: HeldJob): Promise<boolean> {
  const changeId = await allocateIds(ctx.db, 'change');
  try {
    return await job.step((tx) => refoldBatch(ctx, tx, changeId));
  } catch (error) {
    if (error instanceof MergePartnersMissing) return false;
    throw error;
  }
}

export async function refoldCarriers(
  db: Database,
  clock: Clock,
  settings: Settings,
  isStopping: () => boolean = () => false,
): Promise<void> {
  if (!(await nextOf(db))) return;
  await holdJob(db, clock, 'carriers', async (job) => {
    const tree = await currentTree(db, settings.timeZone);
    const viewer = companyViewer(tree, dayOf(clock.now(), settings.timeZone));
    const ctx = jobContext({ db: counting(db), clock, settings }, { tree, viewer, job: 'carriers' });
    while (!isStopping() && (await step(ctx, job)));
  });
}
