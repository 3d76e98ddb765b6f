/** What happens to numbers in a random history: customers get and lose them, verdicts and won appeals follow in any sequence. */
import type {
  AppealWon,
  FactEvent,
  Instant,
  PhoneAdded,
  PhoneRemoved,
  Verdict,
  VerdictReason,
} from './history';
import { pick } from './random-plan';

const reasons: VerdictReason[] = [
  'NOT_IN_SERVICE',
  'SUSPENDED',
  'WRONG_NUMBER',
  'FAX',
  'PEER',
  'AGENCY',
  'OTHER',
  'DO_NOT_CALL',
];

export const saidOfNumbers: FactEvent['kind'][] = ['VERDICT', 'APPEAL_WON', 'PHONE_ADDED', 'PHONE_REMOVED'];

type Common = Omit<PhoneAdded, 'kind' | 'phone'>;

/** The numbers of a customer so far. */
export interface Numbers {
  carried: Set<string>;
  /** Also those that were removed. */
  known: Set<string>;
  /** When each last occurred in a step: what is added or removed at an instant was not touched at it before. */
  touchedAt: Map<string, Instant>;
}

export function numbersOf(phones: string[]): Numbers {
  return { carried: new Set(phones), known: new Set(phones), touchedAt: new Map() };
}

/**
 * Undefined where the step cannot be taken. Verdicts and won appeals follow each other in any sequence, at one instant
 * too, and may name a number that the customer has lost.
 */
export function factOnNumber(
  kind: 'PHONE_ADDED' | 'PHONE_REMOVED' | 'VERDICT' | 'APPEAL',
  common: Common,
  choice: number,
  /** Changed by the step. */
  { carried, known, touchedAt }: Numbers,
  wanted: string,
): PhoneAdded | PhoneRemoved | Verdict | AppealWon | undefined {
  if (kind === 'PHONE_ADDED') {
    if (carried.has(wanted) || touchedAt.get(wanted) === common.at) return undefined;
    touchedAt.set(wanted, common.at);
    carried.add(wanted);
    known.add(wanted);
    return { ...common, kind, phone: wanted };
  }
  if (kind === 'PHONE_REMOVED') {
    const removable = [...carried].filter((phone) => touchedAt.get(phone) !== common.at);
    if (removable.length === 0) return undefined;
    const phone = pick(removable, choice);
    touchedAt.set(phone, common.at);
    carried.delete(phone);
    return { ...common, kind, phone };
  }
  if (known.size === 0) return undefined;
  const phone = pick([...known], choice);
  touchedAt.set(phone, common.at);
  if (kind === 'APPEAL') return { ...common, kind: 'APPEAL_WON', phone };
  return { ...common, kind, phone, reason: pick(reasons, choice) };
}
