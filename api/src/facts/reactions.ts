/** What follows from facts without being asked for: functions handed over at start by api/src/reactions.ts, so that the kernel imports nothing above it. */
import type { Fact } from '@erp/domain/facts/fact';
import type { Timeline } from '@erp/domain/facts/timeline';
import type { Context } from '../context';
import type { Sql } from '../database/sql';
import type { Note } from './outbox';

export type Change = {
  customerId: number;
  before: Timeline;
  after: Timeline;
  /** The facts of this request; none on a customer that only its merge partners' facts changed. */
  added: readonly Fact[];
  /** All facts, the added ones included. */
  facts: readonly Fact[];
  /** It itself, and those that merges joined it with (and others of the request): as they stand after it. */
  partners: ReadonlyMap<number, { facts: readonly Fact[]; timeline: Timeline }>;
};

/** Runs inside the recording transaction, once per customer and request; what else happened by it is noted with it. */
export type Reaction = (ctx: Context, tx: Sql, change: Change) => Promise<readonly Note[] | void>;

let handed: readonly Reaction[] = [];

export function handReactions(reactions: readonly Reaction[]): void {
  handed = reactions;
}

export async function react(ctx: Context, tx: Sql, change: Change): Promise<Note[]> {
  const notes: Note[] = [];
  for (const reaction of handed) notes.push(...((await reaction(ctx, tx, change)) ?? []));
  return notes;
}

/** What depends on what is planned for a customer; runs where a plan was made, moved or ended by hand, under the customer's lock. */
export type PlanReaction = (ctx: Context, tx: Sql, customerId: number) => Promise<void>;

let handedForPlans: readonly PlanReaction[] = [];

export function handPlanReactions(reactions: readonly PlanReaction[]): void {
  handedForPlans = reactions;
}

export async function reactToPlan(ctx: Context, tx: Sql, customerId: number): Promise<void> {
  for (const reaction of handedForPlans) await reaction(ctx, tx, customerId);
}
