/**
 * What became of a lead, told anew from the customer's facts in the transaction that recorded some: a reaction, which asks
 * nothing of customers that no rota handed out (docs/rules/leads.md).
 */
import { isHandedOut, leadStatus, turnEnds, type ToldTurn } from '@erp/domain/leads/lead-path';
import type { TurnEnd } from '@erp/domain/leads/vocabulary';
import { deadlineAfter, workingMinutes, type WorkingTime } from '@erp/domain/time/working-time';
import type { Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';
import type { Note } from '../facts/outbox';
import type { Change } from '../facts/reactions';
import { workingTime } from '../organization/working-hours';
import { leadsOf, turnsOf, type LeadRow, type TurnRow } from './queries';
import { readRotas } from './rotas';

const taskStatus: Record<TurnEnd, 'OPEN' | 'DONE' | 'CANCELLED'> = {
  OPEN: 'OPEN',
  CALLED: 'DONE',
  PASSED: 'CANCELLED',
  BY_HAND: 'CANCELLED',
  VOIDED: 'CANCELLED',
};

/** A call that was voided: the limit begins anew, so that a correction loses nobody his lead. */
async function limitAnew(
  ctx: Context,
  tx: Sql,
  row: TurnRow,
  time: WorkingTime,
  now: Instant,
): Promise<Instant> {
  const rota = (await readRotas(tx, [row.unit_id])).get(row.unit_id)!;
  return deadlineAfter(now, rota.limit_minutes, time);
}

async function writeTurn(
  ctx: Context,
  tx: Sql,
  row: TurnRow,
  { end, calledAt }: ToldTurn,
  now: Instant,
): Promise<TurnRow> {
  const time = await workingTime(ctx, tx);
  const isAnew = end === 'OPEN' && row.ended !== 'OPEN';
  const due = isAnew ? await limitAnew(ctx, tx, row, time, now) : row.due_at;
  const minutes = calledAt && workingMinutes(row.received_at, calledAt, time);
  await tx.run(
    'UPDATE lead_turn SET ended = ?, called_at = ?, minutes = ?, due_at = ? WHERE customer_id = ? AND no = ?',
    [end, calledAt && toDateTime(calledAt), minutes, toDateTime(due), row.customer_id, row.no],
  );
  const status = taskStatus[end];
  await tx.run('UPDATE task SET status = ?, closed_at = ?, due_at = ? WHERE id = ?', [
    ...[status, status === 'OPEN' ? null : toDateTime(now), toDateTime(due), row.task_id],
  ]);
  return { ...row, ended: end, called_at: calledAt, due_at: due };
}

async function writeLead(
  tx: Sql,
  lead: LeadRow,
  turns: readonly TurnRow[],
  ends: ReadonlyMap<number, ToldTurn>,
  now: Instant,
): Promise<void> {
  const told = turns.map(({ no }) => ends.get(no)!);
  const status = leadStatus(told, lead.round_over_at !== null);
  const standing = turns.filter(({ ended }) => ended !== 'VOIDED');
  const last = standing.at(-1) ?? turns.at(-1)!;
  await tx.run(
    `UPDATE lead_entry SET status = ?, person_id = ?, turns = ?, due_at = ?, called_at = ? WHERE customer_id = ?`,
    [
      ...[status, last.person_id, standing.length, toDateTime(last.due_at)],
      ...[last.called_at && toDateTime(last.called_at), lead.customer_id],
    ],
  );
  if (lead.manager_task_id !== null && status !== 'ROUND_OVER') {
    await tx.run("UPDATE task SET status = 'DONE', closed_at = ? WHERE id = ? AND status = 'OPEN'", [
      toDateTime(now),
      lead.manager_task_id,
    ]);
  }
}

export async function retellLead(
  ctx: Context,
  tx: Sql,
  { customerId, facts, added }: Change,
): Promise<readonly Note[]> {
  if (!facts.some(isHandedOut)) return [];
  const lead = (await leadsOf(tx, [customerId])).get(customerId);
  const rows = (await turnsOf(tx, [customerId])).get(customerId);
  if (!lead || !rows) return [];
  // A fact of a merge partner, or of a number, adds none to this customer.
  const now = added[0]?.recordedAt ?? ctx.clock.now();
  const ends = turnEnds(
    facts,
    rows.map(({ no, person_id: personId }) => ({ no, personId })),
  );
  const turns: TurnRow[] = [];
  const touched: TurnRow[] = [];
  for (const row of rows) {
    const told = ends.get(row.no)!;
    const isChanged = told.end !== row.ended || told.calledAt !== row.called_at;
    const written = isChanged ? await writeTurn(ctx, tx, row, told, now) : row;
    turns.push(written);
    if (isChanged || added.some(({ no }) => no === row.no)) touched.push(written);
  }
  if (touched.length > 0) await writeLead(tx, lead, turns, ends, now);
  return touched.map(({ person_id: unitId, task_id: id }) => ({ topic: 'TASK', unitId, ref: String(id) }));
}
