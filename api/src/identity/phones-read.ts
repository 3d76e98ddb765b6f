/**
 * How many phone numbers a person was shown in full on a day. Up to 200 are usual work; of more, one row of the audit log
 * tells the number. Counted in memory and written every few seconds, so no query writes. A number counts once per process
 * and day. Exported numbers stand with their export.
 */
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { UnitId } from '@erp/domain/organization/tree';
import { addDays, type Day, type Instant } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { inTransaction, type Database, type Sql } from '../database/sql';

const USUAL_NUMBERS = 200;
const KEPT_DAYS = 31;
/** Beyond so many the same number may count again, so memory stays bounded. */
const MAX_REMEMBERED = 10_000;

type PersonDay = {
  personId: UnitId;
  day: Day;
  phoneIds: Set<number>;
  /** Shown and not yet written. */
  unwritten: number;
  address: string;
  lastAt: Instant;
};

const shown = new WeakMap<DataSource, Map<string, PersonDay>>();

/** The viewer is shown this number in full. */
export function notePhoneRead(ctx: Context, phoneId: number): void {
  const { personId, today } = requireViewer(ctx);
  const { dataSource } = ctx.db;
  let people = shown.get(dataSource);
  if (!people) shown.set(dataSource, (people = new Map<string, PersonDay>()));
  const key = `${personId} ${today}`;
  let own = people.get(key);
  if (!own) {
    own = {
      personId,
      day: today,
      phoneIds: new Set(),
      unwritten: 0,
      address: ctx.address,
      lastAt: ctx.clock.now(),
    };
    people.set(key, own);
  }
  if (own.phoneIds.has(phoneId)) return;
  if (own.phoneIds.size < MAX_REMEMBERED) own.phoneIds.add(phoneId);
  own.unwritten += 1;
  own.lastAt = ctx.clock.now();
}

const seriesKey = ({ personId, day }: PersonDay): string =>
  createHash('sha256')
    .update(JSON.stringify(['PHONES_READ', personId, day]))
    .digest('hex');

async function addNumbers(tx: Sql, { personId, day }: PersonDay, numbers: number): Promise<number> {
  await tx.run(
    `INSERT INTO phones_read (person_id, day, numbers) VALUES (?, ?, ?)
     ON DUPLICATE KEY UPDATE numbers = numbers + VALUES(numbers)`,
    [personId, day, numbers],
  );
  const [row] = await tx.rows<{ numbers: number }>(
    'SELECT numbers FROM phones_read WHERE person_id = ? AND day = ?',
    [personId, day],
  );
  return row!.numbers;
}

async function write(db: Database, one: PersonDay, numbers: number): Promise<void> {
  const auditId = await allocateIds(db, 'audit');
  await inTransaction(db, async (tx) => {
    const total = await addNumbers(tx, one, numbers);
    if (total <= USUAL_NUMBERS) return;
    const at = toDateTime(one.lastAt);
    const detail = JSON.stringify({ day: one.day });
    await tx.run(
      `INSERT INTO audit (id, at, actor_id, kind, unit_id, address, detail, series, times, last_at) VALUES ?
       ON DUPLICATE KEY UPDATE times = GREATEST(times, VALUES(times)), last_at = VALUES(last_at)`,
      [[[auditId, at, one.personId, 'PHONES_READ', null, one.address, detail, seriesKey(one), total, at]]],
    );
  });
}

/** Writes what was shown since the last time; days before `today` are not remembered any longer. */
export async function writePhonesRead(db: Database, today: Day): Promise<void> {
  const people = shown.get(db.dataSource) ?? new Map<string, PersonDay>();
  for (const [key, one] of people) {
    const { unwritten } = one;
    if (unwritten > 0) {
      await write(db, one, unwritten);
      one.unwritten -= unwritten;
    }
    if (one.day < today && one.unwritten === 0) people.delete(key);
  }
}

export const purgePhonesRead = (db: Sql, today: Day): Promise<unknown> =>
  db.run('DELETE FROM phones_read WHERE day < ?', [addDays(today, -KEPT_DAYS)]);
