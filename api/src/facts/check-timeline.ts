/** Proves that everything derived that is stored is the fold of the facts, customer by customer, and mends what is not. */
import type { Fact } from '@erp/domain/facts/fact';
import { foldTogether } from '@erp/domain/facts/fold-together';
import { phonesEverGiven, type PhoneHistories } from '@erp/domain/facts/phone-history';
import type { Timeline } from '@erp/domain/facts/timeline';
import { dayOf, type Day, type Instant } from '@erp/domain/time/day';
import { systemClock, type Clock } from '../clock';
import { inTransaction, openDatabase, type Database, type Sql } from '../database/sql';
import { readSettings, type Settings } from '../settings';
import { derivedRows, type CustomerColumns, type Derived } from './derived-rows';
import { withPartners } from './merge-groups';
import { readPhoneHistories } from './phone-facts';
import { readFacts } from './read-facts';
import {
  contactTable,
  customerAssignments,
  dealTable,
  intervalTable,
  writeDerived,
  type DerivedTable,
} from './write-derived';

/** A derived row that is not as the facts say; null: there is none. */
export type Difference = { customerId: number; table: string; stored: unknown; folded: unknown };

export type TimelineCheck = {
  customers: number;
  /** Customers of which something differed. */
  differing: number;
  /** Of those, how many are mended. */
  repaired: number;
  /** The first differences found. */
  differences: Difference[];
};

export type CheckOptions = {
  repair?: boolean;
  /** Default: everybody. */
  customerIds?: readonly number[];
  onProgress?: (customers: number) => void;
  clock?: Clock;
};

const CUSTOMERS_AT_ONCE = 200;
const DIFFERENCES_TOLD = 20;

type Stored = { factCount: number; derived: Derived };

type CustomerRow = CustomerColumns & { id: number; fact_count: number };

const customerColumns = [
  'holder_id',
  'held_since',
  'held_since_at',
  'counted_source',
  'industry_id',
  'demand_id',
  'awareness_id',
  'state',
  'state_to',
  'next_state',
  'stage',
  'highest_stage',
  'kind',
  'last_contact_at',
  'last_contact_day',
  'last_contact_no',
  'last_contact_of',
  'merged_into',
  'owned_from',
  'idle_from',
  'extended_by',
  'has_judged_phone',
] as const satisfies readonly (keyof CustomerColumns)[];

const phoneTable: DerivedTable = {
  table: 'customer_phone',
  key: 'phone_id',
  columns: ['phone_id', 'present', 'verdict', 'folded_facts'],
};

type Row = Record<string, unknown>;

async function rowsOf(
  sql: Sql,
  { table, key, columns }: DerivedTable,
  ids: readonly number[],
): Promise<Map<number, Row[]>> {
  const rows = await sql.rows<Row & { customer_id: number }>(
    `SELECT customer_id, ${columns.join(', ')} FROM ${table} WHERE customer_id IN (?) ORDER BY customer_id, ${key}`,
    [ids],
  );
  const byCustomer = new Map<number, Row[]>(ids.map((id) => [id, []]));
  for (const { customer_id, ...row } of rows) byCustomer.get(customer_id)!.push(row);
  return byCustomer;
}

/** What is stored of the customers that exist, locked where it is to be mended. */
async function readStored(sql: Sql, ids: readonly number[], lock: boolean): Promise<Map<number, Stored>> {
  const customers = await sql.rows<CustomerRow>(
    `SELECT id, fact_count, ${customerColumns.join(', ')} FROM customer WHERE id IN (?) ORDER BY id${lock ? ' FOR UPDATE' : ''}`,
    [ids],
  );
  const intervals = await rowsOf(sql, intervalTable, ids);
  const contacts = await rowsOf(sql, contactTable, ids);
  const deals = await rowsOf(sql, dealTable, ids);
  const phones = await rowsOf(sql, phoneTable, ids);
  return new Map(
    customers.map(({ id, fact_count, ...customer }) => [
      id,
      {
        factCount: fact_count,
        derived: {
          customer,
          intervals: intervals.get(id),
          contacts: contacts.get(id),
          deals: deals.get(id),
          phones: phones.get(id),
        } as Derived,
      },
    ]),
  );
}

function rowDifferences(
  customerId: number,
  { table, key, columns }: DerivedTable,
  stored: Row[],
  folded: Row[],
): Difference[] {
  const had = new Map(stored.map((row) => [row[key], row]));
  const has = new Map(folded.map((row) => [row[key], row]));
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((one) => {
    const before = had.get(one) ?? null;
    const after = has.get(one) ?? null;
    const isSame = before && after && columns.every((column) => before[column] === after[column]);
    return isSame ? [] : [{ customerId, table, stored: before, folded: after }];
  });
}

/** `recordedAt`: of all facts by which it was written: its own, those of its numbers and of its merge partners. */
type Read = {
  facts: readonly Fact[];
  phones: PhoneHistories;
  timeline: Timeline;
  recordedAt: readonly Instant[];
};

/** Whoever merges brought together is folded together. */
async function readTogether(
  sql: Sql,
  ids: readonly number[],
  { newAfterDays }: Settings,
): Promise<Map<number, Read>> {
  const facts = await readFacts(sql, await withPartners(sql, ids));
  // By what the facts say, not by customer_phone, which is itself checked.
  const histories = await readPhoneHistories(sql, phonesEverGiven([...facts.values()].flat()));
  const phones = new Map(
    [...facts].map(([id, own]) => [
      id,
      new Map(
        phonesEverGiven(own).flatMap((phoneId) => {
          const history = histories.get(phoneId);
          return history ? [[phoneId, history] as const] : [];
        }),
      ),
    ]),
  );
  const timelines = foldTogether(facts, { newAfterDays }, phones);
  const told = (id: number): Fact[] => [...facts.get(id)!, ...[...phones.get(id)!.values()].flat()];
  return new Map(
    ids.map((id) => {
      const own = facts.get(id)!;
      const wasMerged = own.some(({ kind }) => kind === 'MERGE');
      const written = wasMerged ? [...facts.keys()].flatMap(told) : told(id);
      return [
        id,
        {
          facts: own,
          phones: phones.get(id)!,
          timeline: timelines.get(id)!,
          recordedAt: written.map(({ recordedAt }) => recordedAt),
        },
      ];
    }),
  );
}

type Folded = { factCount: number; derived: Derived; presents: CustomerColumns[] };

/**
 * The fold of today, and the customer's columns as earlier days since its last fact would have written them: which of
 * the known states was the present one depends on the day of writing, and all of them are read rightly.
 */
function fold({ facts, phones, timeline, recordedAt }: Read, today: Day, { timeZone }: Settings): Folded {
  const derived = derivedRows(facts, timeline, { today, timeZone }, phones);
  const recorded = recordedAt
    .map((at) => dayOf(at, timeZone))
    .sort()
    .at(-1);
  const writtenOn = timeline.intervals.map(({ from }) => from).filter((day) => day <= today);
  const earlier = recorded === undefined ? [] : [recorded, ...writtenOn.filter((day) => day > recorded)];
  return {
    factCount: Math.max(0, ...facts.map(({ no }) => no)),
    derived,
    presents: [
      derived.customer,
      ...earlier
        .filter((day) => day <= today)
        .map((day) => derivedRows(facts, timeline, { today: day, timeZone }, phones).customer),
    ],
  };
}

function differencesOf(
  customerId: number,
  { factCount, derived: stored }: Stored,
  folded: Folded,
): Difference[] {
  const isSame = (columns: CustomerColumns): boolean =>
    customerColumns.every((column) => columns[column] === stored.customer[column]);
  const { derived } = folded;
  return [
    ...(factCount === folded.factCount
      ? []
      : [{ customerId, table: 'customer', stored: { factCount }, folded: { factCount: folded.factCount } }]),
    ...(folded.presents.some(isSame)
      ? []
      : [{ customerId, table: 'customer', stored: stored.customer, folded: derived.customer }]),
    ...rowDifferences(customerId, intervalTable, stored.intervals, derived.intervals),
    ...rowDifferences(customerId, contactTable, stored.contacts, derived.contacts),
    ...rowDifferences(customerId, dealTable, stored.deals, derived.deals),
    ...rowDifferences(customerId, phoneTable, stored.phones, derived.phones),
  ];
}

/** Phones have columns that are nobody's fold: what is missing is put back at the end of the list, unshared. */
async function repairPhones(
  tx: Sql,
  id: number,
  stored: Derived['phones'],
  folded: Derived['phones'],
): Promise<void> {
  const had = new Set(stored.map(({ phone_id }) => phone_id));
  const missing = folded.filter(({ phone_id }) => !had.has(phone_id));
  const wanted = new Set(folded.map(({ phone_id }) => phone_id));
  const extra = [...had].filter((phoneId) => !wanted.has(phoneId));
  if (missing.length > 0) {
    await tx.run(
      `INSERT INTO customer_phone (customer_id, phone_id, position, shared, present, verdict, folded_facts) VALUES ?`,
      [
        missing.map((row, index) => [
          ...[id, row.phone_id, had.size + index + 1, 0],
          ...[row.present, row.verdict, row.folded_facts],
        ]),
      ],
    );
  }
  if (extra.length > 0) {
    await tx.run('DELETE FROM customer_phone WHERE customer_id = ? AND phone_id IN (?)', [id, extra]);
  }
}

type Check = { today: Day; settings: Settings; repair: boolean };

/**
 * Looks again under the customer's lock, since whoever recorded meanwhile may have been read half; what differs still
 * is mended there.
 */
async function confirm(db: Database, id: number, { today, settings, repair }: Check): Promise<Difference[]> {
  return inTransaction(db, async (tx) => {
    const stored = (await readStored(tx, await withPartners(tx, [id]), true)).get(id);
    if (!stored) return [];
    const folded = fold((await readTogether(tx, [id], settings)).get(id)!, today, settings);
    const differences = differencesOf(id, stored, folded);
    if (!repair || differences.length === 0) return differences;
    await writeDerived(tx, id, stored.derived, folded.derived);
    await repairPhones(tx, id, stored.derived.phones, folded.derived.phones);
    const { names, values } = customerAssignments(folded.derived.customer);
    await tx.run(
      `UPDATE customer
          SET version = version + 1, fact_count = ?, ${names.map((name) => `${name} = ?`).join(', ')}
        WHERE id = ?`,
      [folded.factCount, ...values, id],
    );
    return differences;
  });
}

/** Derived rows of customers that do not exist. */
async function orphans(db: Database): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const { table } of [intervalTable, contactTable, dealTable]) {
    const rows = await db.rows<{ customer_id: number; n: number }>(
      `SELECT t.customer_id, COUNT(*) AS n
         FROM ${table} t
         LEFT JOIN customer c ON c.id = t.customer_id
        WHERE c.id IS NULL
        GROUP BY t.customer_id`,
    );
    found.push(
      ...rows.map(({ customer_id, n }) => ({
        customerId: customer_id,
        table,
        stored: { rows: n },
        folded: null,
      })),
    );
  }
  return found;
}

/** Everybody's ids, or those that are asked for, some at a time. */
async function* pagesOf(db: Database, asked: readonly number[] | undefined): AsyncGenerator<number[]> {
  if (asked) {
    for (let start = 0; start < asked.length; start += CUSTOMERS_AT_ONCE) {
      yield asked.slice(start, start + CUSTOMERS_AT_ONCE);
    }
    return;
  }
  for (let last = 0; ;) {
    const page = await db.rows<{ id: number }>('SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?', [
      last,
      CUSTOMERS_AT_ONCE,
    ]);
    if (page.length === 0) return;
    const ids = page.map(({ id }) => id);
    last = ids.at(-1)!;
    yield ids;
  }
}

/** On a connection that is open already. */
export async function checkTimelineOf(
  db: Database,
  { repair = false, customerIds, onProgress, clock = systemClock }: CheckOptions = {},
): Promise<TimelineCheck> {
  const settings = await readSettings(db);
  const today = dayOf(clock.now(), settings.timeZone);
  const result: TimelineCheck = { customers: 0, differing: 0, repaired: 0, differences: [] };
  const tell = (differences: readonly Difference[]): void => {
    const room = DIFFERENCES_TOLD - result.differences.length;
    result.differences.push(...differences.slice(0, Math.max(0, room)));
  };

  for await (const ids of pagesOf(db, customerIds)) {
    const stored = await readStored(db, ids, false);
    const read = await readTogether(db, ids, settings);
    for (const [id, one] of stored) {
      if (differencesOf(id, one, fold(read.get(id)!, today, settings)).length === 0) continue;
      const differences = await confirm(db, id, { today, settings, repair });
      if (differences.length === 0) continue;
      tell(differences);
      result.differing += 1;
      if (repair) result.repaired += 1;
    }
    result.customers += ids.length;
    onProgress?.(result.customers);
  }
  if (customerIds) return result;

  const lost = await orphans(db);
  const lostIds = new Set(lost.map(({ customerId }) => customerId));
  result.differing += lostIds.size;
  tell(lost);
  if (repair) {
    for (const { customerId, table } of lost)
      await db.run(`DELETE FROM ${table} WHERE customer_id = ?`, [customerId]);
    result.repaired += lostIds.size;
  }
  return result;
}

export async function checkTimeline(databaseUrl: string, options: CheckOptions = {}): Promise<TimelineCheck> {
  const db = await openDatabase(databaseUrl, { connectionLimit: 2 });
  try {
    return await checkTimelineOf(db, options);
  } finally {
    await db.close();
  }
}
