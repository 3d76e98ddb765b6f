/** How much is generated: a small team's half year, a reseller's three years, a market leader's. */
import { organizationOf } from '../demo/organization';
import type { HistoryPlan } from '../demo/fill-history';

/** Grows with every change of what is generated: data sets that are kept are made anew. */
export const MODEL_VERSION = 1;

const THREE_YEARS = 1_096;
const HALF_A_YEAR = 183;
const SEED = 20_260_523;

export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** Every interested customer is visited now and then: about one visit for ten follow-ups. */
const plan = (customers: number, days: number, size: Parameters<typeof organizationOf>[0]): HistoryPlan => ({
  seed: SEED,
  organization: organizationOf(size),
  customers,
  days,
  visitChance: 1,
});

export const planOf = (size: Size): HistoryPlan =>
  ({
    small: () => plan(2_000, HALF_A_YEAR, { cycles: 1, reps: 20 }),
    medium: () => plan(100_000, THREE_YEARS, { cycles: 2, reps: 200 }),
    large: () => plan(1_000_000, THREE_YEARS, { cycles: 7, reps: 1_000 }),
  })[size]();
