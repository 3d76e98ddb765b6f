/** Table phone_fact: the histories of numbers, one row per verdict, won appeal, void and restore (docs/rules/phones.md). */
import { affectedDay, closesAt } from '@erp/domain/facts/closing';
import type { FactOf, PhoneFact, VerdictReason } from '@erp/domain/facts/fact';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day, Instant } from '@erp/domain/time/day';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

/** A row of table phone_fact. */
export type PhoneFactRow = {
  phone_id: number;
  no: number;
  kind: PhoneFact['kind'];
  at: Instant;
  day: Day;
  sequence: number;
  request_key: string;
  rep_id: number | null;
  actor_id: number;
  recorded_at: Instant;
  backfill: number;
  target_no: number | null;
  verdict: VerdictReason | null;
  /** The customer through which it was recorded; others that carry the number are not named. */
  customer_id: number;
  /** The day whose reports it changed after the day had closed; null: it came in time. */
  late_day: Day | null;
  note: string | null;
};

const foldedColumns = [
  'phone_id',
  'no',
  'kind',
  'at',
  'day',
  'sequence',
  'request_key',
  'rep_id',
  'actor_id',
  'recorded_at',
  'backfill',
  'target_no',
  'verdict',
] as const satisfies readonly (keyof PhoneFactRow)[];

type FoldedRow = Pick<PhoneFactRow, (typeof foldedColumns)[number]>;

const columnsOf = (alias: string): string => foldedColumns.map((name) => `${alias}.${name}`).join(', ');

function ownFields({ kind, phone_id: phoneId, verdict, target_no: targetNo }: FoldedRow): object {
  if (kind === 'VERDICT') return { phoneId, verdict };
  return kind === 'APPEAL_WON' ? { phoneId } : { targetNo };
}

const factOf = (row: FoldedRow): PhoneFact =>
  ({
    no: row.no,
    kind: row.kind,
    at: row.at,
    day: row.day,
    sequence: row.sequence,
    requestKey: row.request_key,
    repId: row.rep_id as UnitId | null,
    actorId: row.actor_id as UnitId,
    recordedAt: row.recorded_at,
    backfill: row.backfill === 1,
    ...ownFields(row),
  }) as PhoneFact;

function append(histories: Map<number, PhoneFact[]>, row: FoldedRow): void {
  const history = histories.get(row.phone_id);
  if (history) history.push(factOf(row));
  else histories.set(row.phone_id, [factOf(row)]);
}

/** Histories of these phones; one that was never judged is left out. */
export async function readPhoneHistories(
  sql: Sql,
  phoneIds: readonly number[],
): Promise<Map<number, PhoneFact[]>> {
  const histories = new Map<number, PhoneFact[]>();
  if (phoneIds.length === 0) return histories;
  const rows = await sql.rows<FoldedRow>(
    `SELECT ${columnsOf('f')} FROM phone_fact f WHERE f.phone_id IN (?) ORDER BY f.phone_id, f.no`,
    [phoneIds],
  );
  for (const row of rows) append(histories, row);
  return histories;
}

/** `folded`: as far as the customer's stored fold has them; `known`: in full. */
export type CarriedHistories = { folded: Map<number, PhoneFact[]>; known: Map<number, PhoneFact[]> };

/** By customer, histories of the numbers that it ever had; a customer without any is left out. */
export async function readCarriedHistories(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, CarriedHistories>> {
  const carried = new Map<number, CarriedHistories>();
  if (customerIds.length === 0) return carried;
  const rows = await sql.rows<FoldedRow & { customer_id: number; folded_facts: number }>(
    `SELECT cp.customer_id, cp.folded_facts, ${columnsOf('f')}
       FROM customer_phone cp
       JOIN phone_fact f ON f.phone_id = cp.phone_id
      WHERE cp.customer_id IN (?)
      ORDER BY cp.customer_id, f.phone_id, f.no`,
    [customerIds],
  );
  for (const row of rows) {
    const own: CarriedHistories = carried.get(row.customer_id) ?? { folded: new Map(), known: new Map() };
    carried.set(row.customer_id, own);
    append(own.known, row);
    if (row.no <= row.folded_facts) append(own.folded, row);
  }
  return carried;
}

/** A number's history with the reasons given in words. */
export type NotedHistory = {
  phoneId: number;
  facts: PhoneFact[];
  notes: { no: number; note: string | null }[];
};

/** By customer, the same for pages. */
export async function readShownHistories(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, NotedHistory[]>> {
  const shown = new Map<number, NotedHistory[]>();
  if (customerIds.length === 0) return shown;
  const rows = await sql.rows<FoldedRow & { customer_id: number; note: string | null }>(
    `SELECT cp.customer_id, f.note, ${columnsOf('f')}
       FROM customer_phone cp
       JOIN phone_fact f ON f.phone_id = cp.phone_id
      WHERE cp.customer_id IN (?)
      ORDER BY cp.customer_id, f.phone_id, f.no`,
    [customerIds],
  );
  for (const row of rows) {
    const own = shown.get(row.customer_id) ?? [];
    shown.set(row.customer_id, own);
    const last = own.at(-1);
    const history = last?.phoneId === row.phone_id ? last : { phoneId: row.phone_id, facts: [], notes: [] };
    if (history !== last) own.push(history);
    history.facts.push(factOf(row));
    history.notes.push({ no: row.no, note: row.note });
  }
  return shown;
}

type NewKind = { [K in PhoneFact['kind']]: { kind: K } & FactOf[K] }[PhoneFact['kind']];

/** What a module records on a number; the kernel adds number, day, request key, actor and instant of recording. */
export type NewPhoneFact = NewKind & {
  at: Instant;
  sequence?: number;
  repId: UnitId | null;
  backfill?: boolean;
  /** It happens as it is recorded: it folds after what was recorded before. */
  isNow?: boolean;
  note: string | null;
};

/** `history`: of the phone, with the fact. `customerId`: through which customer it is recorded. */
export function phoneFactRow(
  phoneId: number,
  fact: PhoneFact,
  history: readonly PhoneFact[],
  { customerId, note, timeZone }: { customerId: number; note: string | null; timeZone: string },
): PhoneFactRow {
  const day = affectedDay(fact, history);
  return {
    phone_id: phoneId,
    no: fact.no,
    kind: fact.kind,
    at: fact.at,
    day: fact.day,
    sequence: fact.sequence,
    request_key: fact.requestKey,
    rep_id: fact.repId,
    actor_id: fact.actorId,
    recorded_at: fact.recordedAt,
    backfill: fact.backfill ? 1 : 0,
    target_no: 'targetNo' in fact ? fact.targetNo : null,
    verdict: fact.kind === 'VERDICT' ? fact.verdict : null,
    customer_id: customerId,
    late_day: fact.recordedAt >= closesAt(day, timeZone) ? day : null,
    note,
  };
}

/** The row as a statement takes it. */
export const phoneFactValues = (row: PhoneFactRow): Record<string, unknown> => ({
  ...row,
  at: toDateTime(row.at),
  recorded_at: toDateTime(row.recorded_at),
});

export async function insertPhoneFact(tx: Sql, row: PhoneFactRow): Promise<void> {
  const values = phoneFactValues(row);
  await tx.run(`INSERT INTO phone_fact (${Object.keys(values).join(', ')}) VALUES ?`, [
    [Object.values(values)],
  ]);
}
