/**
 * The job that passes leads on whose limit passed without a call, whichever process is free (docs/rules/leads.md). Each is
 * a transaction under the rota's and the customer's lock that looks again: whoever called, transferred or voided meanwhile
 * was first, and a second process finds nothing left to do.
 */
import en from '@erp/domain/messages/leads.en.json';
import zh from '@erp/domain/messages/leads.zh.json';
import type { UnitId } from '@erp/domain/organization/tree';
import { DEFAULT_LEAD_MINUTES } from '@erp/domain/tasks/due';
import { answerDueAt } from '@erp/domain/tasks/answer-due';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { dayOf, type Day, type Instant } from '@erp/domain/time/day';
import type { Clock } from '../clock';
import type { Context } from '../context';
import { toDateTime } from '../database/date-time';
import { allocateIds } from '../database/ids';
import { holdJob } from '../database/jobs';
import { counting, inTransaction, type Database, type Sql } from '../database/sql';
import { lockCustomer } from '../facts/lock-customer';
import { appendNotes } from '../facts/outbox';
import { recordFacts } from '../facts/record-facts';
import { companyViewer, jobContext } from '../job-context';
import { currentTree, type OrganizationTree } from '../organization/tree-cache';
import type { Settings } from '../settings';
import { insertTurns, takeTurns } from './hand-out';
import { leadsOf, turnsOf, type LeadRow } from './queries';
import { lockRota, nextOf, readRotas } from './rotas';

const AT_ONCE = 100;

type DueLead = Pick<LeadRow, 'customer_id' | 'unit_id' | 'turns' | 'due_at'>;

const dueLeads = (sql: Sql, now: Instant, first: number): Promise<DueLead[]> =>
  sql.rows<DueLead>(
    `SELECT customer_id, unit_id, turns, due_at
       FROM lead_entry
      WHERE status = 'OPEN' AND due_at <= ?
      ORDER BY due_at, customer_id
      LIMIT ?`,
    [toDateTime(now), first],
  );

/** The lead under its customer's lock, if it still waits as it did when the job found it. */
async function stillDue(tx: Sql, { customer_id: id, due_at: dueAt }: DueLead): Promise<LeadRow | null> {
  const lead = (await leadsOf(tx, [id])).get(id);
  return lead?.status === 'OPEN' && lead.due_at === dueAt ? lead : null;
}

const whoHadIt = async (tx: Sql, id: number): Promise<Set<UnitId>> =>
  new Set(((await turnsOf(tx, [id])).get(id) ?? []).map((turn) => turn.person_id));

/** To the next of the rota who has not had it; false: there is nobody, or it is no longer due. */
async function passOn(ctx: Context, due: DueLead): Promise<boolean> {
  const { customer_id: customerId, unit_id: unitId } = due;
  const taskId = await allocateIds(ctx.db, 'task');
  const at = ctx.clock.now();
  const outcome = await recordFacts<{ no: number }>(ctx, {
    // Of the same limit the same: whatever is begun twice is done once.
    request: { operation: 'passLead', requestKey: `lead:${customerId}:${due.due_at}`, input: null },
    customerIds: [customerId],
    guards: async (tx) => {
      await lockRota(tx, unitId);
    },
    decide: async (tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const lead = await stillDue(tx, due);
      const turns =
        lead && subject.holderId === lead.person_id
          ? await takeTurns(ctx, tx, unitId, { n: 1, at, had: await whoHadIt(tx, customerId) })
          : null;
      const holderId = turns?.people[0];
      if (!lead || !turns || holderId === undefined) return { problems: [] };
      const no = subject.nextNo;
      return {
        facts: new Map([
          [customerId, [{ kind: 'OWNER', at, isNow: true, repId: null, holderId, reason: 'LEAD_PASSED' }]],
        ]),
        result: { no },
        details: (sql) =>
          insertTurns(sql, turns, [{ customerId, no, personId: holderId, taskId }], {
            at,
            by: lead.entered_by,
          }),
      };
    },
  });
  return !outcome.problems;
}

const MANAGERS = new Set(['DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER']);

/** The active manager of the unit, of several the first by code; else of the nearest unit above that has one. */
function managerOf(tree: OrganizationTree, unitId: UnitId, day: Day): UnitId | null {
  for (const id of tree.pathAtEndOfDay(unitId, day)) {
    const manager = tree
      .childrenAtEndOfDay(id, day)
      .map((child) => tree.unit(child)!)
      .filter(({ kind, role, active }) => kind === 'PERSON' && active && role !== null && MANAGERS.has(role))
      .sort((a, b) => (a.code < b.code ? -1 : 1))[0];
    if (manager) return manager.id;
  }
  return null;
}

async function textFor(tx: Sql, personId: UnitId): Promise<string> {
  const [account] = await tx.rows<{ locale: string }>('SELECT locale FROM account WHERE person_id = ?', [
    personId,
  ]);
  return (account?.locale === 'en' ? en : zh).roundOver;
}

/** Everybody had it: it stays with the last, without a limit, and the unit's manager gets a to-do. */
async function endRound(ctx: Context, due: DueLead): Promise<void> {
  const { customer_id: customerId, unit_id: unitId } = due;
  const taskId = await allocateIds(ctx.db, 'task');
  const changeId = await allocateIds(ctx.db, 'change');
  const { timeZone } = ctx.settings;
  await inTransaction(ctx.db, async (tx) => {
    await lockRota(tx, unitId);
    await lockCustomer(customerId)(tx);
    const lead = await stillDue(tx, due);
    const rota = (await readRotas(tx, [unitId])).get(unitId);
    // Somebody came into the rota meanwhile: the next turn of the job gives it to him.
    if (!lead || (rota && nextOf(ctx, rota, await whoHadIt(tx, customerId)) !== null)) return;
    const now = ctx.clock.now();
    const managerId = managerOf(ctx.tree, unitId, dayOf(now, timeZone)) ?? lead.entered_by;
    await tx.run(
      "UPDATE lead_entry SET status = 'ROUND_OVER', round_over_at = ?, manager_task_id = ? WHERE customer_id = ?",
      [toDateTime(now), taskId, customerId],
    );
    const dueAt = toDateTime(answerDueAt(now, timeZone, workdayCalendar()));
    await tx.run(
      `INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, note, lead_minutes, assigned_by) VALUES ?`,
      [
        [
          [
            ...[taskId, 'TODO', 'OPEN', dueAt, managerId, customerId, await textFor(tx, managerId)],
            ...[DEFAULT_LEAD_MINUTES, ctx.tree.companyId],
          ],
        ],
      ],
    );
    await appendNotes(tx, changeId, [{ topic: 'TASK', unitId: managerId, ref: String(taskId) }], now);
  });
}

/** Passes on what is due; what the job finds twice in vain it leaves to its next turn. */
export async function passLeads(db: Database, clock: Clock, settings: Settings): Promise<void> {
  if ((await dueLeads(db, clock.now(), 1)).length === 0) return;
  await holdJob(db, clock, 'leads', async (job) => {
    const next = (): Promise<DueLead[]> => job.step((tx) => dueLeads(tx, clock.now(), AT_ONCE));
    const seen = new Set<string>();
    const unseen = (leads: readonly DueLead[]): DueLead[] =>
      leads.filter(({ customer_id: id, due_at: at }) => !seen.has(`${id} ${at}`));
    for (let due = unseen(await next()); due.length > 0; due = unseen(await next())) {
      const tree = await currentTree(db, settings.timeZone);
      const viewer = companyViewer(tree, dayOf(clock.now(), settings.timeZone));
      const ctx = jobContext({ db: counting(db), clock, settings }, { tree, viewer, job: 'leads' });
      for (const one of due) {
        seen.add(`${one.customer_id} ${one.due_at}`);
        if (!(await passOn(ctx, one))) await endRound(ctx, one);
      }
    }
  });
}
