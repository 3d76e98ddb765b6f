/**
 * Records many customers that nobody knew before, in the caller's transaction: the same rows that record-facts.ts writes
 * for one of them, in a statement per table. Nothing is locked, for nobody else knows their ids; what they must not share
 * with others (numbers) the caller guards.
 */
import { setImmediate } from 'node:timers/promises';
import { countChanges, summed, type CountChange } from '@erp/domain/facts/counts';
import { affectedDay, closesAt } from '@erp/domain/facts/closing';
import type { CustomerFact } from '@erp/domain/facts/fact';
import type { PhoneHistories } from '@erp/domain/facts/phone-history';
import { dayOf, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import { inserting, startBulkLoad, type BulkLoad, type Loaded } from './bulk-load';
import type { NewFact } from './record-facts';

export type NewCustomer = {
  /** Allocated. */
  id: number;
  requestKey: string;
  /** Columns of table customer that are not derived, version and fact_count aside. */
  columns: Record<string, unknown>;
  facts: readonly NewFact[];
  /** Histories of its numbers, read under the lock of their rows. */
  phones: PhoneHistories;
};

/** Folded at a stretch; then whoever else asks the process is answered. */
const CUSTOMERS_AT_ONCE = 50;

const COUNT_COLUMNS = ['id', 'line', 'holder_id', 'day', 'state', 'n'];
const OUTBOX_COLUMNS = ['id', 'line', 'topic', 'unit_id', 'ref', 'at'];
const LATE_COLUMNS = ['customer_id', 'no', 'day', 'recorded_at'];

/** `changeId`: allocated; one for all of them. `beside`: keeps the rows of other tables that belong to a customer. */
export async function recordNewCustomers(
  ctx: Context,
  tx: Sql,
  changeId: number,
  customers: readonly NewCustomer[],
  beside: (load: BulkLoad, loaded: Loaded) => void,
): Promise<void> {
  const { timeZone, newAfterDays } = ctx.settings;
  const actorId = requireViewer(ctx).personId;
  const now = ctx.clock.now();
  const insert = inserting(tx);
  const load = startBulkLoad(insert, { today: dayOf(now, timeZone), timeZone, newAfterDays });
  const counts: CountChange[] = [];
  const notes: unknown[][] = [];
  const late: unknown[][] = [];
  const closings = new Map<Day, Instant>();
  const closingOf = (day: Day): Instant => {
    const closing = closings.get(day) ?? closesAt(day, timeZone);
    closings.set(day, closing);
    return closing;
  };
  for (const { id, requestKey, columns, facts, phones } of customers) {
    const recorded = facts.map((fact, index) =>
      // Assigned: to leave two fields out of each copy is dear, and nothing reads them.
      Object.assign({}, fact, {
        no: index + 1,
        day: dayOf(fact.at, timeZone),
        sequence: fact.sequence ?? 0,
        requestKey,
        actorId,
        recordedAt: now,
        backfill: fact.backfill ?? false,
      }),
    ) as CustomerFact[];
    const loaded = await load.add({
      id,
      columns,
      facts: recorded.map((fact, index) => ({ fact, note: facts[index]!.note ?? null })),
      phones,
    });
    beside(load, loaded);
    if (notes.length % CUSTOMERS_AT_ONCE === CUSTOMERS_AT_ONCE - 1) await setImmediate();
    const { intervals } = loaded.timeline;
    counts.push(...countChanges([], intervals));
    notes.push([
      changeId,
      notes.length,
      'CUSTOMER',
      intervals.at(-1)?.holderId ?? null,
      `${id}.${recorded.length}`,
      toDateTime(now),
    ]);
    for (const fact of recorded) {
      const day = affectedDay(fact, recorded);
      if (now >= closingOf(day)) late.push([id, fact.no, day, toDateTime(now)]);
    }
  }
  await load.flush();
  await insert('late_fact', LATE_COLUMNS, late);
  await insert(
    'count_pending',
    COUNT_COLUMNS,
    summed(counts).map(({ unitId, day, state, n }, line) => [changeId, line, unitId, day, state, n]),
  );
  await insert('outbox', OUTBOX_COLUMNS, notes);
}
