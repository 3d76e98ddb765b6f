/** What the steps of a dispute share: they are recorded on its customers under their locks, and told to the people they concern. */
import type { DisputeStep } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { appendNotes, type Note } from '../facts/outbox';
import { recordFacts, type Decision, type NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { audit, type AuditKind } from '../identity/audit';
import { disputesById, type DisputeRow } from './queries';
import { seesDispute } from './sight';

export type DisputeChanged = { disputeId: number };
export type DisputeOutcome = { problems: Problem[] } | (DisputeChanged & { problems?: undefined });

/** The step in the history of a customer. */
export const stepFact = (ctx: Context, step: DisputeStep, note: string | null): NewFact => ({
  kind: 'DISPUTE',
  at: ctx.clock.now(),
  isNow: true,
  repId: null,
  step,
  note,
});

export const customersOf = ({
  customer_id: id,
  own_customer_id: ownId,
}: Pick<DisputeRow, 'customer_id' | 'own_customer_id'>): number[] => (ownId === null ? [id] : [id, ownId]);

/** Audited and told to others, in the step's transaction. */
export async function tellStep(
  ctx: Context,
  tx: Sql,
  {
    kind,
    dispute,
    changeId,
    notes,
  }: { kind: AuditKind; dispute: number; changeId: number; notes: readonly Note[] },
): Promise<void> {
  await audit(ctx, tx, { kind, actorId: requireViewer(ctx).personId, detail: { disputeId: dispute } });
  if (notes.length > 0) await appendNotes(tx, changeId, notes, ctx.clock.now());
}

type Step = {
  operation: string;
  requestKey: string;
  disputeId: number;
  input: object;
  /** On the locked dispute, which the viewer may see. */
  decide: (
    tx: Sql,
    dispute: DisputeRow,
    subjects: ReadonlyMap<number, Subject>,
    changeId: number,
  ) => Promise<Decision<DisputeChanged>> | Decision<DisputeChanged>;
};

const UNKNOWN = { problems: [problem('NOT_FOUND', ['disputeId'])] };

/** A step of a dispute that stands: its customers are locked first, ascending, as by whoever records on them; then itself. */
export async function recordStep(
  ctx: Context,
  { operation, requestKey, disputeId, input, decide }: Step,
): Promise<DisputeOutcome> {
  const changeId = await allocateIds(ctx.db, 'change');
  const outcome = await recordFacts<DisputeChanged>(ctx, {
    request: { operation, requestKey, input: { disputeId, ...input } },
    customerIds: async (tx) => {
      const known = (await disputesById(tx, [disputeId])).get(disputeId);
      return known ? customersOf(known) : [];
    },
    decide: async (tx, subjects) => {
      await tx.rows('SELECT id FROM dispute WHERE id = ? FOR UPDATE', [disputeId]);
      const row = (await disputesById(tx, [disputeId])).get(disputeId);
      if (!row || !seesDispute(ctx, row)) return UNKNOWN;
      return decide(tx, row, subjects, changeId);
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

/** The same step on each of the case's customers. */
export const onAll = (
  dispute: Pick<DisputeRow, 'customer_id' | 'own_customer_id'>,
  factsOf: (customerId: number) => NewFact[],
): Map<number, NewFact[]> => new Map(customersOf(dispute).map((id) => [id, factsOf(id)]));
