/**
 * The job that works on imports, whichever process is free: checks rows, then writes them, batch by batch. What a batch
 * wrote and how far the import has come are one transaction, so that after a crash the next process goes on at the row
 * where this one stopped.
 */
import type { TokenScope } from '@erp/domain/identity/permissions';
import { dayOf } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { holdJob, type HeldJob } from '../database/jobs';
import { counting, type Database, type Sql } from '../database/sql';
import { viewerOf } from '../identity/viewer';
import { jobContext, type JobParts } from '../job-context';
import { treeWith } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { checkRows, type Verdict } from './check-rows';
import { forgetKeys } from './file-claims';
import { planOf, prepareRows, type Plan, type PreparedRow } from './prepare-row';
import { failInterruptedReadings } from './reading-lease';
import { lockImport, nextRows, readImport, type ImportRecord, type ImportRowRecord } from './queries';
import {
  prepareCreation,
  updateRows,
  type Creation,
  type RowRefusal,
  type Written,
  type WrittenRows,
} from './write-rows';

const ROWS_PER_BATCH = 500;

/** In whose name the import goes on: as its starter may today; null: no longer. */
async function contextOf({ db, clock, settings }: JobParts, record: ImportRecord): Promise<Context | null> {
  const own = counting(db);
  const tree = await treeWith(own, settings.timeZone, record.actor_id);
  const viewer = viewerOf(
    tree,
    {
      personId: record.actor_id,
      sessionId: null,
      tokenId: null,
      tokenScopes: record.token_scopes === null ? null : (record.token_scopes.split(' ') as TokenScope[]),
      locale: 'zh',
    },
    dayOf(clock.now(), settings.timeZone),
  );
  if (!viewer?.permissions.has('IMPORT')) return null;
  return jobContext({ db: own, clock, settings }, { tree, viewer, job: 'import' });
}

async function keepVerdicts(tx: Sql, importId: number, verdicts: readonly Verdict[]): Promise<void> {
  const json = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));
  await tx.run(
    `INSERT INTO import_row (import_id, no, cells, verdict, problems, repairs, duplicate_of, customer_id) VALUES ?
     ON DUPLICATE KEY UPDATE verdict = VALUES(verdict), problems = VALUES(problems), repairs = VALUES(repairs),
       duplicate_of = VALUES(duplicate_of), customer_id = VALUES(customer_id)`,
    [
      verdicts.map((one) => [
        importId,
        one.no,
        '',
        one.verdict,
        json(one.problems),
        json(one.repairs),
        one.duplicateOf,
        one.customerId,
      ]),
    ],
  );
}

async function keepResults(tx: Sql, importId: number, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return;
  await tx.run(
    `INSERT INTO import_row (import_id, no, cells, result, customer_id) VALUES ?
     ON DUPLICATE KEY UPDATE result = VALUES(result), customer_id = VALUES(customer_id)`,
    [written.map(({ no, customerId, result }) => [importId, no, '', result, customerId])],
  );
}

/** Rows that were to be written and cannot be any more are refused like the others. */
async function keepRefusals(tx: Sql, importId: number, refused: readonly RowRefusal[]): Promise<void> {
  if (refused.length === 0) return;
  await tx.run(
    `INSERT INTO import_row (import_id, no, cells, verdict, problems) VALUES ?
     ON DUPLICATE KEY UPDATE verdict = VALUES(verdict), problems = VALUES(problems)`,
    [refused.map(({ no, verdict, problems }) => [importId, no, '', verdict, JSON.stringify(problems)])],
  );
}

/** The rows behind the import's place, with all that can be worked out before the batch in front of them is done. */
type Batch = {
  rows: readonly ImportRowRecord[];
  prepared: readonly PreparedRow[];
  /** Writes those that become customers; null while the rows are checked. */
  create: Creation | null;
};

const isToCreate = ({ verdict, result }: ImportRowRecord): boolean => result === null && verdict === 'CREATE';
const isToUpdate = ({ verdict, result }: ImportRowRecord): boolean => result === null && verdict === 'UPDATE';

async function readBatch(ctx: Context, plan: Plan, place: number): Promise<Batch> {
  const { id, status } = plan.record;
  const rows = await nextRows(ctx.db, id, { after: place, first: ROWS_PER_BATCH });
  const isCheck = status === 'CHECKING';
  const prepared = await prepareRows(ctx, plan, isCheck ? rows : rows.filter(isToCreate));
  return { rows, prepared, create: isCheck ? null : await prepareCreation(ctx, plan, prepared) };
}

/** One batch of the check. */
async function checkBatch(job: HeldJob, ctx: Context, plan: Plan, { rows, prepared }: Batch): Promise<void> {
  const { id, place } = plan.record;
  if (place === 0) await forgetKeys(ctx.db, id);
  const checked = rows.length > 0 ? await checkRows(ctx, ctx.db, plan, prepared) : null;
  await job.step(async (tx) => {
    const now = await lockImport(tx, id);
    if (now?.status !== 'CHECKING' || now.place !== place) return;
    if (!checked) {
      await tx.run('UPDATE customer_import SET status = ?, place = ?, started_at = ? WHERE id = ?', [
        now.goes_on ? 'RUNNING' : 'CHECKED',
        now.goes_on ? 0 : now.row_count,
        now.goes_on ? toDateTime(ctx.clock.now()) : null,
        id,
      ]);
      return;
    }
    const { verdicts } = checked;
    const count = (verdict: Verdict['verdict']): number =>
      verdicts.filter((one) => one.verdict === verdict).length;
    await keepVerdicts(tx, id, verdicts);
    await checked.writeClaims(tx);
    await tx.run(
      `UPDATE customer_import
          SET place = ?, n_create = n_create + ?, n_update = n_update + ?, n_duplicate = n_duplicate + ?,
              n_invalid = n_invalid + ?, n_repaired = n_repaired + ?
        WHERE id = ?`,
      [
        rows.at(-1)!.no,
        count('CREATE'),
        count('UPDATE'),
        count('DUPLICATE'),
        count('INVALID'),
        verdicts.filter(({ repairs }) => repairs.length > 0).length,
        id,
      ],
    );
  });
}

const nothingWritten: WrittenRows = { written: [], refused: [] };

/** One batch of the writing. */
async function writeBatch(job: HeldJob, ctx: Context, plan: Plan, { rows, create }: Batch): Promise<void> {
  const { id, place } = plan.record;
  const toUpdate = rows.filter(isToUpdate);
  const updated = toUpdate.length > 0 ? await updateRows(ctx, plan, toUpdate) : nothingWritten;
  await job.step(async (tx) => {
    const now = await lockImport(tx, id);
    if (now?.status !== 'RUNNING' || now.place !== place) return;
    if (rows.length === 0) {
      await tx.run("UPDATE customer_import SET status = 'DONE', place = ?, finished_at = ? WHERE id = ?", [
        now.row_count,
        toDateTime(ctx.clock.now()),
        id,
      ]);
      return;
    }
    const created = (await create?.(ctx, tx)) ?? nothingWritten;
    await keepResults(tx, id, [...created.written, ...updated.written]);
    const refused = [...created.refused, ...updated.refused];
    await keepRefusals(tx, id, refused);
    const count = (of: RowRefusal['verdict']): number =>
      refused.filter(({ verdict }) => verdict === of).length;
    await tx.run(
      `UPDATE customer_import
          SET place = ?, n_created = n_created + ?, n_updated = n_updated + ?, n_duplicate = n_duplicate + ?,
              n_invalid = n_invalid + ?, n_create = n_create - ?, n_update = n_update - ?
        WHERE id = ?`,
      [
        rows.at(-1)!.no,
        created.written.length,
        updated.written.length,
        count('DUPLICATE'),
        count('INVALID'),
        created.refused.length,
        updated.refused.length,
        id,
      ],
    );
  });
  if (rows.length === 0) await forgetKeys(ctx.db, id);
}

const OPEN = "status IN ('CHECKING', 'RUNNING')";

/** The import that has waited longest. */
async function nextImport(db: Sql): Promise<ImportRecord | null> {
  const [row] = await db.rows<{ id: number }>(
    `SELECT id FROM customer_import WHERE ${OPEN} ORDER BY id LIMIT 1`,
  );
  return row ? readImport(db, row.id, null) : null;
}

/** Ends an import whose starter may no longer import. */
const fail = (db: Sql, clock: Clock, id: number): Promise<unknown> =>
  db.run(
    `UPDATE customer_import
        SET status = 'FAILED', failure = 'IMPORT_NO_LONGER_ALLOWED', finished_at = ?
      WHERE id = ? AND ${OPEN}`,
    [toDateTime(clock.now()), id],
  );

/** What a batch was read for: of an import that was checked anew by other columns, or stopped, it is none. */
const batchKey = ({ id, status, mapping, options }: ImportRecord, place: number): string =>
  JSON.stringify([id, status, place, mapping, options]);

type Ahead = { key: string; batch: Promise<Batch> };

/** The batch behind this one, begun while this one is written; what breaks it is thrown where it is wanted. */
function readAhead(ctx: Context, plan: Plan, { rows }: Batch): Ahead | null {
  if (rows.length < ROWS_PER_BATCH) return null;
  const place = rows.at(-1)!.no;
  const batch = readBatch(ctx, plan, place);
  batch.catch(() => undefined);
  return { key: batchKey(plan.record, place), batch };
}

async function workOn(parts: JobParts, job: HeldJob, isStopping: () => boolean): Promise<void> {
  let ahead: Ahead | null = null;
  try {
    while (!isStopping()) {
      const record = await nextImport(parts.db);
      if (!record) return;
      const ctx = await contextOf(parts, record);
      if (!ctx) {
        await fail(parts.db, parts.clock, record.id);
        continue;
      }
      const plan = await planOf(ctx, record);
      const isAhead: boolean = ahead?.key === batchKey(record, record.place);
      const batch: Batch = await (isAhead ? ahead!.batch : readBatch(ctx, plan, record.place));
      ahead = readAhead(ctx, plan, batch);
      await (record.status === 'CHECKING' ? checkBatch : writeBatch)(job, ctx, plan, batch);
    }
  } finally {
    // It reads on a connection that is not to be closed under it.
    await ahead?.batch.catch(() => undefined);
  }
}

/** Works until nothing waits, or is stopped between two batches. */
export async function runImports(
  db: Database,
  clock: Clock,
  settings: Settings,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const [waiting] = await db.rows<{ id: number }>(`SELECT id FROM customer_import WHERE ${OPEN} LIMIT 1`);
  await failInterruptedReadings(db, clock);
  if (!waiting) return;
  await holdJob(db, clock, 'imports', (job) => workOn({ db, clock, settings }, job, isStopping));
}
