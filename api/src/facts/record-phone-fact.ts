/**
 * Records a fact on a number: a verdict, a won appeal, a void or restore of one. The number's row is written first, so that
 * nobody judges it or gives it to another customer meanwhile; the customers that carry it are folded again in the same
 * transaction, those of a number with very many by a job (refold-carriers.ts).
 */
import { foldedFacts, type Fact, type PhoneFact } from '@erp/domain/facts/fact';
import { phonesEverGiven } from '@erp/domain/facts/phone-history';
import type { Problem } from '@erp/domain/problem';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import { readPhoneHistories, type NewPhoneFact } from './phone-facts';
import { recordFacts, type Outcome, type Request } from './record-facts';
import { CARRIERS_AT_ONCE, queueRefold } from './refold-carriers';
import type { Subject } from './subjects';

export const lockPhone = (tx: Sql, phoneId: number): Promise<unknown> =>
  tx.run('UPDATE phone SET version = version + 1 WHERE id = ?', [phoneId]);

/** Facts of the customer, and of those that are merged into it: its page shows the numbers of all of them. */
const factsWithParts = ({ id, parts, together }: Subject): (readonly Fact[])[] =>
  [id, ...parts].map((customerId) => together.get(customerId)!);

/** Every number that it was ever given; also one whose entry is voided, since its history is still shown. */
export const phonesShown = (subject: Subject): number[] => factsWithParts(subject).flatMap(phonesEverGiven);

/** Every number that it has or had. */
export const phonesHad = (subject: Subject): number[] =>
  factsWithParts(subject).flatMap((facts) => phonesEverGiven(foldedFacts(facts)));

export type PhoneDecision<R> = { problems: Problem[] } | { fact: NewPhoneFact; result: R };

export type RecordPhoneOptions<R> = {
  request: Request;
  phoneId: number;
  /** The customer through which it is recorded. */
  customerId: number;
  notFoundPath: string[];
  /** `history`: of the number, in full. The fact gets the number behind its last one. */
  decide: (
    tx: Sql,
    subject: Subject,
    history: readonly PhoneFact[],
  ) => PhoneDecision<R> | Promise<PhoneDecision<R>>;
};

export function recordPhoneFact<R>(
  ctx: Context,
  { request, phoneId, customerId, notFoundPath, decide }: RecordPhoneOptions<R>,
): Promise<Outcome<R>> {
  let hasMoreCarriers = false;
  return recordFacts<R>(ctx, {
    request,
    notFoundPath,
    guards: async (tx) => {
      await lockPhone(tx, phoneId);
    },
    customerIds: async (tx) => {
      const carriers = await tx.rows<{ customer_id: number }>(
        'SELECT customer_id FROM customer_phone WHERE phone_id = ? ORDER BY customer_id LIMIT ?',
        [phoneId, CARRIERS_AT_ONCE + 1],
      );
      hasMoreCarriers = carriers.length > CARRIERS_AT_ONCE;
      const first = carriers.slice(0, CARRIERS_AT_ONCE).map((row) => row.customer_id);
      return [...new Set([customerId, ...first])];
    },
    decide: async (tx, subjects) => {
      const history = (await readPhoneHistories(tx, [phoneId])).get(phoneId) ?? [];
      const decision = await decide(tx, subjects.get(customerId)!, history);
      if ('problems' in decision) return decision;
      const { fact, result } = decision;
      return {
        facts: new Map(),
        onPhone: { phoneId, customerId, history, fact },
        result,
        details: async (sql) => {
          if (hasMoreCarriers) await queueRefold(sql, phoneId);
        },
      };
    },
  });
}
