/** A dispute of the demo that waits for a regional manager: opened and answered as two reps would. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '@erp/api/clock';
import type { Database } from '@erp/api/database/sql';
import { answerDispute } from '@erp/api/disputes/answer-dispute';
import { openDispute } from '@erp/api/disputes/open-dispute';
import { readSettings } from '@erp/api/settings';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf } from '@erp/domain/time/day';
import { actingAs } from './acting';

const DEPARTMENTS = ['WZ-1', 'WZ-2'];

export async function fillDisputes(db: Database, clock: Clock): Promise<void> {
  const { tree } = await actingAs(db, clock, 0 as UnitId);
  const today = dayOf(clock.now(), (await readSettings(db)).timeZone);
  const [first, second] = DEPARTMENTS.map((code) =>
    tree
      .childrenAtEndOfDay(tree.byCode(code)!.id, today)
      .filter((id) => tree.unit(id)?.role === 'REP')
      .at(-1),
  );
  if (first === undefined || second === undefined) return;
  // One that both have a word to say about: much called, and with a number.
  const [taken] = await db.rows<{ number: string }>(
    `SELECT p.number
       FROM customer c
       JOIN customer_phone cp ON cp.customer_id = c.id AND cp.present = 1 AND cp.verdict IS NULL
       JOIN phone p           ON p.id = cp.phone_id AND p.extension = ''
      WHERE c.holder_id = ?
      ORDER BY c.state = 'SIGNED' DESC, c.fact_count DESC, c.id
      LIMIT 1`,
    [second],
  );
  if (!taken) return;
  const opened = await openDispute(await actingAs(db, clock, first), randomUUID(), {
    ...{ number: taken.number, customerId: null, ownCustomerId: null, claim: 'SHARE' },
    reason: '上周在展会上先见到了老板，约好本周上门，录入时才发现号码已有人在跟。',
  });
  if (opened.problems) throw new Error(JSON.stringify(opened.problems));
  await answerDispute(await actingAs(db, clock, second), randomUUID(), {
    disputeId: opened.disputeId,
    answer: '这家从录入起一直是我在联系，展会之前已经电话沟通过多次。',
  });
}
