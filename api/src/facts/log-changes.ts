/**
 * Moves the notes of what happened from the outbox into the log of changes, each at the next position: one writer, so
 * that whoever read up to a position never misses one below it, whatever the order in which transactions committed.
 */
import type { Clock } from '../clock';
import { toDateTime } from '../database/date-time';
import { holdJob } from '../database/jobs';
import type { Database } from '../database/sql';
import type { Instant } from '@erp/domain/time/day';

const NOTES_AT_ONCE = 1_000;

type Note = { id: number; line: number; topic: string; unit_id: number | null; ref: string; at: Instant };

async function hasNotes(db: Database): Promise<boolean> {
  const [row] = await db.rows<{ has: number }>('SELECT EXISTS (SELECT 1 FROM outbox) AS has');
  return row!.has === 1;
}

/** Empties the outbox, unless another process is at it. */
export async function logChanges(db: Database, clock: Clock): Promise<void> {
  if (!(await hasNotes(db))) return;
  await holdJob(db, clock, 'changes', async (job) => {
    const move = () =>
      job.step(async (tx) => {
        const notes = await tx.rows<Note>(
          'SELECT id, line, topic, unit_id, ref, at FROM outbox ORDER BY id, line LIMIT ?',
          [NOTES_AT_ONCE],
        );
        if (notes.length === 0) return false;
        const [last] = await tx.rows<{ position: number | null }>(
          'SELECT MAX(position) AS position FROM change_log',
        );
        const next = (last!.position ?? 0) + 1;
        await tx.run('INSERT INTO change_log (position, topic, unit_id, ref, at) VALUES ?', [
          notes.map(({ topic, unit_id, ref, at }, index) => [
            next + index,
            topic,
            unit_id,
            ref,
            toDateTime(at),
          ]),
        ]);
        const end = notes.at(-1)!;
        // Of a transaction's notes all are seen or none: only of the last one some may be left.
        const whole = [...new Set(notes.map(({ id }) => id))].slice(0, -1);
        if (whole.length > 0) await tx.run('DELETE FROM outbox WHERE id IN (?)', [whole]);
        await tx.run('DELETE FROM outbox WHERE id = ? AND line <= ?', [end.id, end.line]);
        return notes.length === NOTES_AT_ONCE;
      });
    while (await move());
  });
}
