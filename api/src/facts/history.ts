/** What happened to a customer and to its numbers, as pages show it: facts with what the others of them say about each. */
import { compareFacts, voidedNumbers, type Fact, type FactKind } from '@erp/domain/facts/fact';
import { checkRestore, checkVoid, standingVoid, type Voider } from '@erp/domain/facts/void-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { loader } from '../database/loads';
import type { Sql } from '../database/sql';
import { holds, present } from '../identity/scope';
import type { FactRef } from '../graphql/ids';
import { factColumns, factOf, type FactRow } from './fact-row';
import { parts } from './parts';
import { readShownHistories } from './phone-facts';

/** VOID and RESTORE are told at the fact they are about. */
export type ShownKind = Exclude<FactKind, 'VOID' | 'RESTORE'>;
export type ShownFact = Fact<ShownKind>;

export type History = {
  customerId: number;
  /** Set: the history of this number, as the customer shows it that carries it, or did. */
  phoneId?: number;
  /** All of them, VOID and RESTORE too. */
  facts: readonly Fact[];
  voided: ReadonlySet<number>;
  /** Reasons given in words, by number. */
  notes: ReadonlyMap<number, string>;
  /** Whose scope decides: the present holder (of the customer it is merged into), or the last one of a customer that is absent. */
  holderId: UnitId | null;
};

/** A customer's own history, and those of its numbers that were ever judged. */
export type CustomerHistory = History & { phones: readonly History[] };

export type FactView = { history: History; fact: ShownFact };

export const isShown = (fact: Fact): fact is ShownFact => fact.kind !== 'VOID' && fact.kind !== 'RESTORE';

/** The holder that the facts name last, voided or not. */
export const lastNamedHolder = (facts: readonly Fact[]): UnitId | null =>
  facts
    .filter((fact) => fact.kind === 'CREATED' || fact.kind === 'OWNER')
    .sort(compareFacts)
    .at(-1)?.holderId ?? null;

type NumberedNote = { no: number; note: string | null };

const historyOf = (
  of: Pick<History, 'customerId' | 'phoneId' | 'holderId'>,
  facts: readonly Fact[],
  rows: readonly NumberedNote[],
): History => ({
  ...of,
  facts,
  voided: voidedNumbers(facts),
  notes: new Map(rows.flatMap(({ no, note }): [number, string][] => (note === null ? [] : [[no, note]]))),
});

async function readHistories(
  sql: Sql,
  customerIds: readonly number[],
): Promise<Map<number, CustomerHistory>> {
  const rows = await sql.rows<
    FactRow & { customer_id: number; present_holder: UnitId | null; has_judged_phone: number }
  >(
    `SELECT f.customer_id, COALESCE(c.holder_id, s.holder_id) AS present_holder, c.has_judged_phone,
            ${factColumns.map((name) => `f.${name}`).join(', ')}
       FROM fact f
       JOIN customer c      ON c.id = f.customer_id
       LEFT JOIN customer s ON s.id = c.merged_into
      WHERE f.customer_id IN (?)
      ORDER BY f.customer_id, f.no`,
    [customerIds],
  );
  const grouped = new Map<number, typeof rows>();
  for (const row of rows) {
    const own = grouped.get(row.customer_id);
    if (own) own.push(row);
    else grouped.set(row.customer_id, [row]);
  }
  const judged = [...grouped].filter(([, [row]]) => row!.has_judged_phone === 1).map(([id]) => id);
  const phones = await readShownHistories(sql, judged);
  return new Map(
    [...grouped].map(([customerId, own]) => {
      const facts = own.map(factOf);
      const holderId = own[0]!.present_holder ?? lastNamedHolder(facts);
      return [
        customerId,
        {
          ...historyOf({ customerId, holderId }, facts, own),
          phones: (phones.get(customerId) ?? []).map(({ phoneId, facts: told, notes }) =>
            historyOf({ customerId, phoneId, holderId }, told, notes),
          ),
        },
      ];
    }),
  );
}

/** By customer. The caller has checked its scope. */
export const history = loader<number, CustomerHistory>((ctx, ids) => readHistories(ctx.db, ids));

/** The history of a number of the customer, or of one that is merged into it. */
async function phoneHistory(ctx: Context, customerId: number, phoneId: number): Promise<History | undefined> {
  const carriers = [customerId, ...((await ctx.load(parts, customerId)) ?? [])];
  const histories = await Promise.all(carriers.map((id) => ctx.load(history, id)));
  return histories.flatMap((own) => own?.phones ?? []).find((one) => one.phoneId === phoneId);
}

/** The fact of that name; null: there is none that is shown. */
export async function factView(ctx: Context, { customerId, phoneId, no }: FactRef): Promise<FactView | null> {
  const own =
    phoneId === undefined
      ? await ctx.load(history, customerId)
      : await phoneHistory(ctx, customerId, phoneId);
  const fact = own?.facts.find((one) => one.no === no);
  return own && fact && isShown(fact) ? { history: own, fact } : null;
}

export const refOf = ({ history: { customerId, phoneId }, fact: { no } }: FactView): FactRef => ({
  customerId,
  phoneId,
  no,
});

export const isVoided = ({ history: { voided }, fact }: FactView): boolean => voided.has(fact.no);

export function voidReason(view: FactView): string | null {
  if (!isVoided(view)) return null;
  const { facts, notes } = view.history;
  return notes.get(standingVoid(facts, view.fact.no)!.no) ?? null;
}

export function voiderOf(ctx: Context, holderId: UnitId | null): Voider {
  const viewer = requireViewer(ctx);
  return {
    personId: viewer.personId,
    permissions: viewer.permissions,
    holdsCustomer: holderId !== null && holds(present(viewer), holderId),
    today: viewer.today,
    timeZone: ctx.settings.timeZone,
  };
}

/** Also false for who may read only: a token without WRITE. */
export function mayVoid(ctx: Context, view: FactView): boolean {
  if (!requireViewer(ctx).permissions.has('VOID')) return false;
  const check = isVoided(view) ? checkRestore : checkVoid;
  return check(view.fact, view.history.facts, voiderOf(ctx, view.history.holderId)).length === 0;
}

/** Of a change of owner: who held the customer before. */
export function holderBefore({ history: { facts, voided }, fact }: FactView): UnitId | null {
  if (fact.kind !== 'OWNER') return null;
  return lastNamedHolder(facts.filter((one) => !voided.has(one.no) && compareFacts(one, fact) < 0));
}

/** The number of the deal that it is about; null for other kinds. */
export function dealNoOf({ history: { facts }, fact }: FactView): number | null {
  if (fact.kind === 'DEAL') return fact.no;
  if ('dealNo' in fact) return fact.dealNo;
  if (fact.kind !== 'CONFIRMATION') return null;
  const payment = facts.find(({ no }) => no === fact.paymentNo);
  return payment?.kind === 'PAYMENT' ? payment.dealNo : null;
}

/** The number of the payment that it is about; null for other kinds. */
export const paymentNoOf = ({ fact }: FactView): number | null =>
  fact.kind === 'PAYMENT' ? fact.no : fact.kind === 'CONFIRMATION' ? fact.paymentNo : null;

/** The date that a service end or a cancellation names. */
export const dateNamed = ({ fact }: FactView): Day | null =>
  fact.kind === 'SERVICE_END' ? fact.endsOn : fact.kind === 'CANCELLATION' ? fact.day : null;
