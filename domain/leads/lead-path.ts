/**
 * What became of a lead 派单 (docs/rules/leads.md), read off the customer's facts, so that late and voided ones change it too: who
 * had it, who called, where the limit passed, where somebody decided by hand.
 */
import type { Fact } from '../facts/fact';
import { isEffective } from '../follow-ups/vocabulary';
import type { UnitId } from '../organization/tree';
import type { Instant } from '../time/day';
import { inOrderOfDoing } from '../tasks/task-status';
import type { LeadStatus, TurnEnd } from './vocabulary';

/** A turn began with the change of owner of this number. */
export type Turn = { no: number; personId: UnitId };

export type ToldTurn = {
  end: TurnEnd;
  /** His first call while he held it; also of one that was recorded after the limit had passed. */
  calledAt: Instant | null;
};

/** Of one that was handed out by rota, at entry or because a limit passed. */
export const isHandedOut = (fact: Fact): boolean =>
  fact.kind === 'OWNER' && (fact.reason === 'LEAD' || fact.reason === 'LEAD_PASSED');

/** A call whatever came of it, or anything that reached somebody, by whoever has the lead. */
function isFirstCall(fact: Fact, personId: UnitId): boolean {
  if (fact.repId !== personId) return false;
  if (fact.kind === 'FOLLOW_UP') return fact.method === 'PHONE' || isEffective(fact.method, fact.outcome);
  return fact.kind === 'VISIT' && fact.met !== 'NOBODY';
}

/** What became of each turn, by the number of the fact that began it. */
export function turnEnds(facts: readonly Fact[], turns: readonly Turn[]): Map<number, ToldTurn> {
  const ends = new Map<number, ToldTurn>(turns.map(({ no }) => [no, { end: 'VOIDED', calledAt: null }]));
  let present: (Turn & ToldTurn) | null = null;
  const end = (how: TurnEnd): void => {
    if (!present) return;
    ends.set(present.no, { end: how, calledAt: present.calledAt });
    present = null;
  };
  for (const fact of inOrderOfDoing(facts)) {
    const standing = present;
    if (fact.kind === 'OWNER') {
      if (fact.reason === 'LEAD_PASSED') end('PASSED');
      else end(standing?.calledAt ? 'CALLED' : 'BY_HAND');
      const turn = turns.find(({ no }) => no === fact.no);
      if (turn) present = { ...turn, end: 'OPEN', calledAt: null };
    } else if (fact.kind === 'DELETION') {
      end(standing?.calledAt ? 'CALLED' : 'BY_HAND');
    } else if (standing?.calledAt === null && isFirstCall(fact, standing.personId)) {
      standing.calledAt = fact.at;
    }
  }
  const last = present;
  if (!last) return ends;
  // Somebody voided what took it on from here, or its entry: whoever holds it now holds it by that decision.
  const isByHand =
    turns.some(({ no }) => no > last.no) || !inOrderOfDoing(facts).some(({ kind }) => kind === 'CREATED');
  end(last.calledAt ? 'CALLED' : isByHand ? 'BY_HAND' : 'OPEN');
  return ends;
}

/** `told`: the turns in their order; `isRoundOver`: everybody had it, and the unit's manager was told. */
export function leadStatus(told: readonly ToldTurn[], isRoundOver: boolean): LeadStatus {
  const last = told.filter(({ end }) => end !== 'VOIDED').at(-1);
  switch (last?.end) {
    case 'CALLED':
      return 'CALLED';
    case 'OPEN':
      return isRoundOver ? 'ROUND_OVER' : 'OPEN';
    default:
      return 'ENDED';
  }
}
