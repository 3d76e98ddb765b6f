/** What a random history is made from: who moves, what is tried with each customer, what is merged and voided. */
import fc from 'fast-check';
import type { Instant } from './history';

/** What a random history may contain; everything, unless said otherwise. */
export interface RandomHistoryOptions {
  /** At most so many customers (default 6). */
  customers?: number;
  /** At most so many steps per customer (default 16). */
  steps?: number;
  /** Customers deleted (default true). */
  deletions?: boolean;
  /** Several customers with the same number (default true). */
  sharedPhones?: boolean;
  /** How many different numbers there are where they are shared (default 8). */
  numbers?: number;
  /** Deals shared anew (default true). */
  rulings?: boolean;
  /**
   * What is tried with a customer (default everything). About money each customer is held by a person, and has a number
   * that nothing happens to: so it can be disputed.
   */
  about?: keyof typeof stepKindsAbout;
  /** Customers merged, and some of the merges undone (default true). */
  merges?: boolean;
  /** People and departments that move at noon, not only as a day starts (default true). */
  movesAtNoon?: boolean;
}

export const people = ['P1', 'P2', 'P3', 'P4', 'P5'];
export const departments = ['D1', 'D2', 'D3'];
/** Of a day; a plan names them by their index. */
export const times = ['00:00', '09:00', '10:00', '15:00', '23:30'];
export const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

export const lateBy = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** As often as they are listed. */
const stepKindsAbout = {
  EVERYTHING: [
    ...(['CALL', 'CALL', 'CALL', 'CALL', 'CALL', 'CALL', 'VISIT', 'VISIT', 'VISIT', 'INDUSTRY'] as const),
    ...(['OWNER', 'OWNER', 'OWNER', 'PHONE_ADDED', 'PHONE_REMOVED'] as const),
    ...(['VERDICT', 'VERDICT', 'VERDICT', 'APPEAL', 'APPEAL', 'DELETION'] as const),
    ...(['DEAL', 'DEAL', 'DEAL', 'SERVICE_END', 'SERVICE_END', 'SERVICE_END', 'SERVICE_END'] as const),
    ...(['PAYMENT', 'PAYMENT', 'CONFIRMATION', 'CONFIRMATION', 'CANCELLATION', 'CANCELLATION'] as const),
    ...(['RULING', 'RULING', 'RULING'] as const),
  ],
  NUMBERS: [
    ...(['VERDICT', 'VERDICT', 'VERDICT', 'VERDICT', 'APPEAL', 'APPEAL', 'APPEAL'] as const),
    ...(['PHONE_ADDED', 'PHONE_REMOVED', 'CALL'] as const),
  ],
  MONEY: [
    ...(['PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'REFUND', 'REFUND'] as const),
    ...(['RULING', 'RULING', 'RULING', 'RULING', 'CONFIRMATION', 'DEAL', 'CANCELLATION'] as const),
  ],
};
export interface Step {
  kind: (typeof stepKindsAbout)[keyof typeof stepKindsAbout][number];
  /** Days since the customer's step before. */
  gap: number;
  /** Index into the times of a day. */
  time: number;
  /** Decides everything else about it. */
  choice: number;
  sequence: number | undefined;
  /** Entered so many days after it happened. */
  late: number;
}

interface Move {
  unit: string;
  /** Index into the departments (for a person) or regions (for a department). */
  towards: number;
  day: number;
  atNoon: boolean;
}

export interface Plan {
  moves: Move[];
  customers: { day: number; time: number; choice: number; late: number; steps: Step[] }[];
  merges: PlannedMerge[];
  voids: PlannedVoid[];
}

export interface PlannedVoid {
  target: number;
  /** Voided, restored, voided again and so on, each so many days after the one before. */
  turns: number[];
}

interface PlannedMerge {
  /** Indices of customers; the later entered in the plan goes into the earlier, so that none goes in a circle. */
  one: number;
  other: number;
  day: number;
  time: number;
  late: number;
  /** Undone so many days later. */
  undone: number | undefined;
}

export function planOf(options: RandomHistoryOptions): fc.Arbitrary<Plan> {
  const about = options.about ?? 'EVERYTHING';
  // What is asked about one thing is of use only where enough happens.
  const limits = {
    EVERYTHING: { customers: 1, steps: 0, voids: [0, 6] },
    NUMBERS: { customers: 5, steps: 0, voids: [6, 12] },
    MONEY: { customers: 1, steps: 8, voids: [0, 2] },
  }[about];
  const late = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 60 }) },
  );
  const time = fc.nat(times.length - 1);
  const choice = fc.nat(999_999);
  const stepOf = (kind: fc.Arbitrary<Step['kind']>): fc.Arbitrary<Step> =>
    fc.record<Step>({
      kind,
      gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 34 })),
      time,
      choice,
      sequence: fc.constantFrom(undefined, undefined, 1, 2),
      late,
    });
  const step = stepOf(fc.constantFrom(...stepKindsAbout[about]));
  const steps = fc.array(step, { minLength: limits.steps, maxLength: options.steps ?? 16, size: 'max' });
  const deal = stepOf(fc.constant('DEAL'));
  return fc.record<Plan>({
    moves: fc.array(
      fc.record<Move>({
        unit: fc.constantFrom(...people, ...departments),
        towards: fc.nat(2),
        day: fc.integer({ min: 5, max: 150 }),
        atNoon: options.movesAtNoon === false ? fc.constant(false) : fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    customers: fc.array(
      fc.record({
        day: fc.nat(about === 'NUMBERS' ? 120 : 40),
        time,
        choice,
        late,
        // There is no money without a deal.
        steps: about === 'MONEY' ? fc.tuple(deal, steps).map(([first, rest]) => [first, ...rest]) : steps,
      }),
      { minLength: limits.customers, maxLength: options.customers ?? 6, size: 'max' },
    ),
    merges: fc.array(
      fc.record<PlannedMerge>({
        one: fc.nat(5),
        other: fc.nat(5),
        day: fc.integer({ min: 20, max: 120 }),
        time,
        late,
        undone: fc.oneof(fc.constant(undefined), fc.constant(0), fc.integer({ min: 0, max: 40 })),
      }),
      { maxLength: options.merges === false ? 0 : 5 },
    ),
    voids: fc.array(
      fc.record<PlannedVoid>({
        target: choice,
        turns: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: limits.voids[0]!, maxLength: limits.voids[1]!, size: 'max' },
    ),
  });
}
