/** A History of the model in the product's tables, and a context whose viewer sees the whole company. */
import type { Database } from '@erp/api/database/sql';
import { startLoads } from '@erp/api/database/loads';
import { toDateTime } from '@erp/api/database/date-time';
import { applyCounts } from '@erp/api/facts/apply-counts';
import { inserting, startBulkLoad } from '@erp/api/facts/bulk-load';
import { checkCountsOf } from '@erp/api/facts/check-counts';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { readTree } from '@erp/api/organization/tree-cache';
import { isHolder } from '@erp/api/facts/measures-conditions';
import type { Context } from '@erp/api/context';
import { countChanges } from '@erp/domain/facts/counts';
import { permissionsOf } from '@erp/domain/identity/permissions';
import type { State } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, type Day, type Instant } from '@erp/domain/time/day';
import type { Created, History } from '../model/history';
import { phoneFactRow, phoneFactValues } from '@erp/api/facts/phone-facts';
import { factsOfCustomer, numbering, phoneHistoriesOf, phonesWith, type Codes } from './history-facts';

const written = [
  'unit_count',
  'count_pending',
  'unit_dirty',
  'outbox',
  'timeline_interval',
  'contact',
  'deal',
  'deal_share',
  'late_fact',
  'fact',
  'phone_fact',
  'phone_refold',
  'customer_phone',
  'customer',
  'unit_parent',
  'unit_fact',
  'unit',
];

/**
 * How far the counts per unit have come: nothing of them, half, all, counted from the intervals as after a bulk load, or
 * with units that are to be counted again and wrong until then.
 */
export const countsStand = ['PENDING', 'PARTLY', 'APPLIED', 'COUNTED', 'DIRTY'] as const;
export type CountsStand = (typeof countsStand)[number];

export type LoadedHistory = {
  ctx: Context;
  unitId(code: string): UnitId;
  unitCode(id: UnitId): string;
  customerCode(id: number): string;
  itemId(sort: 'industry' | 'demand' | 'awareness', code: string): number;
};

async function loadUnits(db: Database, history: History, codes: Codes): Promise<void> {
  const { timeZone } = history.settings;
  const id = (code: string): number => codes.number(`unit ${code}`);
  await db.run('INSERT INTO unit (id, kind, code, name, role, active) VALUES ?', [
    history.units.map(({ code, kind, name }) => [
      id(code),
      kind,
      code,
      name,
      kind === 'PERSON' ? 'REP' : null,
      1,
    ]),
  ]);
  const parents = history.units.flatMap(({ code, parents: own }) =>
    own.map(({ from, parent }) => [id(code), toDateTime(from), dayOf(from as Instant, timeZone), id(parent)]),
  );
  await db.run('INSERT INTO unit_parent (unit_id, from_at, from_day, parent_id) VALUES ?', [parents]);
}

type HeldInterval = { from: Day; to: Day; state: State; holderId: UnitId };

async function bringCountsTo(db: Database, stand: CountsStand, ctx: Context): Promise<void> {
  if (stand === 'COUNTED' || stand === 'DIRTY') await checkCountsOf(db, { repair: true, clock: ctx.clock });
  if (stand === 'DIRTY') {
    const units = ctx.tree.units.filter(({ kind }) => !isHolder(kind));
    await db.run('UPDATE unit_count SET n = n + 7 WHERE unit_id IN (?)', [units.map(({ id }) => id)]);
    await db.run('INSERT INTO unit_dirty (id, unit_id, from_month) VALUES ?', [
      units.map(({ id }) => [1, id, '2000-01-01']),
    ]);
  }
  if (stand === 'COUNTED' || stand === 'DIRTY') return;
  const intervals = await db.rows<HeldInterval>(
    'SELECT from_day AS `from`, to_day AS `to`, state, holder_id AS holderId FROM timeline_interval',
  );
  const changes = countChanges([], intervals);
  const half = Math.floor(changes.length / 2);
  for (const [id, part] of [changes.slice(0, half), changes.slice(half)].entries()) {
    if (part.length > 0) {
      await db.run('INSERT INTO count_pending (id, line, holder_id, day, state, n) VALUES ?', [
        part.map(({ unitId, day, state, n }, line) => [id, line, unitId, day, state, n]),
      ]);
    }
    if (stand === 'APPLIED' || (stand === 'PARTLY' && id === 0))
      await applyCounts(db, ctx.clock, ctx.settings);
  }
}

/** Replaces whatever the schema holds. */
export async function loadHistory(
  db: Database,
  history: History,
  today: Day,
  stand: CountsStand = 'COUNTED',
): Promise<LoadedHistory> {
  const { timeZone, newAfterDays } = history.settings;
  for (const table of written) await db.run(`DELETE FROM ${table}`);
  await db.run("UPDATE job SET job_cursor = NULL WHERE name = 'counts'");
  const noon = `${today}T04:00:00.000Z` as Instant;
  const codes = numbering();
  await loadUnits(db, history, codes);
  const load = startBulkLoad(inserting(db), { today, timeZone, newAfterDays });
  const created = history.events.filter((event): event is Created => event.kind === 'CREATED');
  const merged = new Set(
    history.events.flatMap((event) => (event.kind === 'MERGE' ? [event.customer, event.into] : [])),
  );
  const histories = phoneHistoriesOf(history, codes);
  const namedIn = new Map(
    history.events.map((event) => [event.key, codes.number(`customer ${event.customer}`)]),
  );
  for (const [phoneId, told] of histories) {
    load.addRows(
      'phone_fact',
      told.map((fact) => {
        const customerId = namedIn.get(fact.requestKey)!;
        return phoneFactValues(phoneFactRow(phoneId, fact, told, { customerId, note: null, timeZone }));
      }),
    );
  }
  for (const event of created) {
    const facts = factsOfCustomer(history, event.customer, codes);
    const id = codes.number(`customer ${event.customer}`);
    const { phones } = await load.add({
      id,
      columns: {
        name: event.name,
        name_key: event.name,
        sort_key: event.name,
        original_source: event.source,
        created_at: toDateTime(event.at),
        created_day: dayOf(event.at as Instant, timeZone),
        merge_group: merged.has(event.customer) ? 1 : null,
      },
      facts: facts.map((fact) => ({ fact, note: null })),
      phones: phonesWith(facts, histories),
    });
    load.addRows(
      'customer_phone',
      phones.map((phone, position) => ({ customer_id: id, ...phone, position, shared: 0 })),
    );
    // Shares of deals are the columns that the fold does not read.
    for (const deal of history.events) {
      if ((deal.kind !== 'DEAL' && deal.kind !== 'SHARES') || deal.customer !== event.customer) continue;
      const { no } = facts.find(({ kind, requestKey }) => kind === deal.kind && requestKey === deal.key)!;
      load.addRows(
        'deal_share',
        deal.shares.map(({ rep, percent }) => ({
          customer_id: id,
          no,
          rep_id: codes.number(`unit ${rep}`),
          percent,
        })),
      );
    }
  }
  await load.flush();
  // What is loaded is folded alone.
  if (merged.size > 0) {
    const customerIds = [...merged].map((customer) => codes.number(`customer ${customer}`));
    await checkTimelineOf(db, { repair: true, customerIds, clock: { now: () => noon } });
  }

  const tree = await readTree(db, timeZone);
  const ctx: Context = {
    db,
    clock: { now: () => noon },
    settings: { timeZone, newAfterDays },
    tree,
    viewer: {
      personId: tree.companyId,
      sessionId: null,
      tokenId: null,
      role: 'GENERAL_MANAGER',
      tokenScopes: null,
      permissions: permissionsOf('GENERAL_MANAGER', null),
      today,
      units: new Set(tree.units.map(({ id }) => id)),
      isCompanyWide: true,
      pools: [],
    },
    locale: 'zh',
    requestId: 'test',
    address: 'test',
    load: startLoads(() => ctx),
  } as unknown as Context;
  await bringCountsTo(db, stand, ctx);
  return {
    ctx,
    unitId: (code) => codes.number(`unit ${code}`) as UnitId,
    unitCode: (id) => codes.code(id).replace(/^unit /, ''),
    customerCode: (id) => codes.code(id).replace(/^customer /, ''),
    itemId: (sort, code) => codes.number(`${sort} ${code}`),
  };
}
