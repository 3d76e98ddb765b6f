/** Rows become customers: a batch in one transaction, with what became of each row beside it. */
import { setImmediate } from 'node:timers/promises';
import { WITH_CREATION } from '@erp/domain/facts/fact';
import type { CollisionKind } from '@erp/domain/customers/collision';
import { searchKeys, type SearchKey } from '@erp/domain/customers/search-keys';
import { phoneKey } from '@erp/domain/imports/file-keys';
import { problem, type Problem } from '@erp/domain/problem';
import { renewReleaseDays } from '../claims/renew-release-days';
import type { Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { addPhone, updateCustomer } from '../customers/change-customer';
import { contactPersonRows, customerColumns, warningsText } from '../customers/entry';
import { findMatchesOfMany } from '../customers/find-matches';
import { guardPhones } from '../customers/phone-rows';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { appendNotes, type Note } from '../facts/outbox';
import { readPhoneHistories } from '../facts/phone-facts';
import { recordNewCustomers, type NewCustomer } from '../facts/record-new-customers';
import type { NewFact } from '../facts/record-facts';
import { requireViewer } from '../context';
import { insertLeads, takeTurns, type BegunTurn } from '../leads/hand-out';
import { lockRota } from '../leads/rotas';
import { obstacles } from './check-rows';
import { changeOf, mayUpdate, readExisting } from './existing-customers';
import { readClaims } from './file-claims';
import { prepareRow, ROWS_BETWEEN_REQUESTS, type Plan, type PreparedRow } from './prepare-row';
import type { ImportRowRecord } from './queries';

export type Written = { no: number; customerId: number; result: 'CREATED' | 'UPDATED' };

type SearchRow = readonly [kind: string, text: string, customerId: number];

const SEARCH_KEYS_PER_STATEMENT = 5_000;

/** The key of a row's facts: of the same row the same, however often its writing is begun. */
const requestKeyOf = ({ record }: Plan, no: number): string => `import:${record.id}:${no}`;

/** Numbers that other rows of the file have too are marked as shared, where that was asked for. */
async function markShared(sql: Sql, { record, options }: Plan, rows: readonly PreparedRow[]): Promise<void> {
  if (!options.shareNumbers) return;
  const phones = rows.flatMap(({ keyed }) => keyed.phones);
  const claims = await readClaims(sql, record.id, phones.map(phoneKey));
  for (const phone of phones) phone.shared = claims.count(phoneKey(phone)) > 1;
}

async function insertSearchKeys(tx: Sql, rows: readonly SearchRow[]): Promise<void> {
  // In the order of their table, which is then written place by place.
  const sorted = rows.toSorted(([kind, text], [otherKind, other]) =>
    kind === otherKind ? (text < other ? -1 : 1) : kind < otherKind ? -1 : 1,
  );
  for (let start = 0; start < sorted.length; start += SEARCH_KEYS_PER_STATEMENT) {
    await tx.run('INSERT IGNORE INTO search_key (kind, text, customer_id) VALUES ?', [
      sorted.slice(start, start + SEARCH_KEYS_PER_STATEMENT),
    ]);
  }
}

/** A row with all that can be worked out before its transaction begins. */
type ToCreate = {
  row: PreparedRow;
  at: Instant;
  /** Of table customer; what was accepted is only known when it is written. */
  columns: Record<string, unknown>;
  search: readonly SearchKey[];
};

async function toCreate(ctx: Context, rows: readonly PreparedRow[]): Promise<ToCreate[]> {
  const now = ctx.clock.now();
  const all: ToCreate[] = [];
  for (const row of rows) {
    const { keyed } = row;
    const at = row.at ?? now;
    all.push({
      row,
      at,
      columns: customerColumns(keyed, at, ctx.settings.timeZone),
      search: searchKeys(
        [keyed.entry.name],
        keyed.phones.map(({ e164 }) => e164),
      ),
    });
    if (all.length % ROWS_BETWEEN_REQUESTS === 0) await setImmediate();
  }
  return all;
}

/** Why a row that was to be written is not: something has changed since it was checked. */
export type RowRefusal = { no: number; verdict: 'DUPLICATE' | 'INVALID'; problems: Problem[] };

/** Each row is in one of the two. */
export type WrittenRows = { written: Written[]; refused: RowRefusal[] };
export type Creation = (ctx: Context, tx: Sql) => Promise<WrittenRows>;

const takenMeanwhile = (no: number): RowRefusal => ({
  no,
  verdict: 'DUPLICATE',
  problems: [problem('TAKEN_MEANWHILE', [])],
});

/** Prepares the creation of these rows' customers; what comes back writes them in the caller's transaction. */
export async function prepareCreation(
  before: Context,
  plan: Plan,
  rows: readonly PreparedRow[],
): Promise<Creation> {
  const { db } = before;
  const prepared = rows.filter(({ problems }) => problems.length === 0);
  const invalid = rows
    .filter(({ problems }) => problems.length > 0)
    .map(({ no, problems }): RowRefusal => ({ no, verdict: 'INVALID', problems }));
  await markShared(db, plan, prepared);
  const numbers = prepared.flatMap(({ keyed }) => keyed.phones);
  const firstId = prepared.length > 0 ? await allocateIds(db, 'customer', prepared.length) : 0;
  const firstPhoneId = numbers.length > 0 ? await allocateIds(db, 'phone', numbers.length) : 0;
  const changeId = await allocateIds(db, 'change');
  const { rotaUnitId } = plan.options;
  const leadCount = prepared.filter(({ isLead }) => isLead).length;
  const firstTaskId = leadCount > 0 ? await allocateIds(db, 'task', leadCount) : 0;
  const leadChangeId = leadCount > 0 ? await allocateIds(db, 'change') : 0;
  const all = await toCreate(before, prepared);
  return async (ctx, tx) => {
    if (all.length === 0) return { written: [], refused: invalid };
    const now = ctx.clock.now();
    if (rotaUnitId && leadCount > 0) await lockRota(tx, rotaUnitId);
    const phoneIds = await guardPhones(tx, numbers, firstPhoneId);
    const idOf = new Map(numbers.map((phone, index) => [phone, phoneIds[index]!]));
    // A number that nobody had before was never judged.
    const known = [...new Set(phoneIds)].filter(
      (phoneId) => phoneId < firstPhoneId || phoneId >= firstPhoneId + numbers.length,
    );
    const histories = await readPhoneHistories(tx, known);
    const matches = await findMatchesOfMany(
      tx,
      prepared.map(({ keyed }) => keyed.keys),
    );
    const rowOf = new Map<number, PreparedRow>();
    const customers: NewCustomer[] = [];
    const search: SearchRow[] = [];
    const isFree = (index: number): boolean =>
      obstacles(matches[index]!, plan.options.acceptedWarnings).length === 0;
    const toHandOut = prepared.filter(({ isLead }, index) => isLead && isFree(index)).length;
    const turns =
      rotaUnitId && toHandOut > 0 ? await takeTurns(ctx, tx, rotaUnitId, { n: toHandOut, at: now }) : null;
    const begun: BegunTurn[] = [];
    const refused: RowRefusal[] = [...invalid];
    for (const [index, { row, at, columns, search: own }] of all.entries()) {
      if (!isFree(index)) {
        refused.push(takenMeanwhile(row.no));
        continue;
      }
      if (row.isLead && !turns) {
        refused.push({ no: row.no, verdict: 'INVALID', problems: [problem('ROTA_EMPTY', [])] });
        continue;
      }
      const id = firstId + index;
      const { entry, phones } = row.keyed;
      const met = new Set<CollisionKind>(matches[index]!.map(({ kind }) => kind));
      const base = { at, repId: row.repId, backfill: plan.backfill };
      const ids = phones.map((phone) => idOf.get(phone)!);
      const facts: NewFact[] = [
        {
          ...base,
          kind: 'CREATED',
          holderId: row.holderId,
          source: entry.source,
          industryId: entry.industryId,
        },
        ...ids.map((phoneId): NewFact => ({
          ...base,
          kind: 'PHONE_ADDED',
          sequence: WITH_CREATION,
          phoneId,
        })),
      ];
      if (row.isLead && turns) {
        const personId = turns.people[begun.length]!;
        facts.push({ kind: 'OWNER', at: now, repId: null, holderId: personId, reason: 'LEAD' });
        begun.push({ customerId: id, no: facts.length, personId, taskId: firstTaskId + begun.length });
      }
      customers.push({
        id,
        requestKey: requestKeyOf(plan, row.no),
        columns: { ...columns, accepted_warnings: warningsText(met) },
        facts,
        phones: new Map([...histories].filter(([phoneId]) => ids.includes(phoneId))),
      });
      rowOf.set(id, row);
      for (const { kind, text } of own) search.push([kind, text, id]);
    }
    await recordNewCustomers(ctx, tx, changeId, customers, (load, { customer: { id }, phones: derived }) => {
      const { entry, phones } = rowOf.get(id)!.keyed;
      load.addRows('contact_person', contactPersonRows(id, entry.contactPersons));
      const byId = new Map(derived.map((phone) => [phone.phone_id, phone]));
      load.addRows(
        'customer_phone',
        phones.map((phone, position) => {
          const phoneId = idOf.get(phone)!;
          return {
            customer_id: id,
            phone_id: phoneId,
            position: position + 1,
            contact_person_no: phone.contactPersonNo,
            shared: phone.shared ? 1 : 0,
            present: byId.get(phoneId)!.present,
            verdict: byId.get(phoneId)!.verdict,
            folded_facts: byId.get(phoneId)!.folded_facts,
          };
        }),
      );
    });
    await insertSearchKeys(tx, search);
    if (turns) {
      await insertLeads(ctx, tx, turns, begun, now);
      const given = begun.map(({ personId, taskId }): Note => ({
        topic: 'TASK',
        unitId: personId,
        ref: String(taskId),
      }));
      await appendNotes(tx, leadChangeId, given, now);
    }
    await renewReleaseDays(
      ctx,
      tx,
      customers.map(({ id }) => id),
    );
    const written = customers.map(({ id }): Written => ({
      no: rowOf.get(id)!.no,
      customerId: id,
      result: 'CREATED',
    }));
    return { written, refused };
  };
}

/** Changes the customers that these rows match, each in a transaction of its own that its request key makes repeatable. */
export async function updateRows(
  ctx: Context,
  plan: Plan,
  rows: readonly ImportRowRecord[],
): Promise<WrittenRows> {
  const { personId } = requireViewer(ctx);
  const existing = await readExisting(
    ctx.db,
    rows.map(({ customer_id: id }) => id!),
  );
  const written: Written[] = [];
  const refused: RowRefusal[] = [];
  for (const stored of rows) {
    const row = prepareRow(ctx, plan, stored);
    const customer = existing.get(stored.customer_id!);
    // It may have gone to the pool, or to somebody else, since it was checked.
    if (!customer || !mayUpdate(ctx, customer.holderId)) {
      refused.push(takenMeanwhile(row.no));
      continue;
    }
    if (row.problems.length > 0) {
      refused.push({ no: row.no, verdict: 'INVALID', problems: row.problems });
      continue;
    }
    const change = changeOf(customer, row, plan.options.updateFields);
    const repId =
      row.repId ?? (ctx.tree.unit(customer.holderId)?.kind === 'PERSON' ? customer.holderId : personId);
    const time = {
      at: null,
      repId,
      sequence: null,
      backfill: plan.backfill,
      acceptedWarnings: plan.options.acceptedWarnings,
    };
    const key = requestKeyOf(plan, row.no);
    const outcomes = [];
    if (change && Object.keys(change.fields).length > 0) {
      outcomes.push(
        await updateCustomer(
          ctx,
          key,
          { customerId: customer.id, change: { ...change.fields, ...time } },
          { isImport: true },
        ),
      );
    }
    for (const [index, number] of (change?.phones ?? []).entries()) {
      const phone = { number, contactPerson: null, shared: false };
      const input = { ...time, customerId: customer.id, phone };
      outcomes.push(await addPhone(ctx, `${key}:${index}`, input, { isImport: true }));
    }
    // Their paths lead into the change, not to a column.
    const problems = outcomes.flatMap((one) => one.problems ?? []).map((one) => ({ ...one, path: [] }));
    if (problems.length > 0) refused.push({ no: row.no, verdict: 'INVALID', problems });
    else written.push({ no: row.no, customerId: customer.id, result: 'UPDATED' });
  }
  return { written, refused };
}
