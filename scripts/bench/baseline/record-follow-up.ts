/**
 * A connected call that moves the stage and plans the next one: the statements of the API's own transaction, sent by a
 * program that knows nothing else. What the API folds from the facts this one keeps in memory, customer by customer, so
 * nobody else may write to its customers meanwhile.
 */
import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import type { Person } from './routes';

type Value = string | number | null;
type Row = Record<string, Value>;

export type FollowUpBody = {
  input: {
    requestKey: string;
    followUp: {
      customerId: string;
      phoneId: string;
      method: string;
      outcome: string;
      answeredBy: string;
      stage: string;
      duration: number;
      note: string;
      nextStep: { kind: string; at: string };
    };
  };
};

const INTERVAL = [
  'customer_id',
  'from_day',
  'to_day',
  'state',
  'holder_id',
  'counted_source',
  'original_source',
  'industry_id',
  'demand_id',
  'awareness_id',
];
const CONTACT = [
  'customer_id',
  'no',
  'contact',
  'at',
  'day',
  'rep_id',
  'method',
  'outcome',
  'met',
  'effective',
  'customer_kind',
  'is_first',
  'is_first_visit',
  'stage_from',
  'stage_to',
  'after_lapse',
  'next_step',
];
const FACT = [
  'customer_id',
  'no',
  'kind',
  'at',
  'day',
  'sequence',
  'request_key',
  'rep_id',
  'actor_id',
  'recorded_at',
  'backfill',
  'target_no',
  'holder_id',
  'reason',
  'source',
  'industry_id',
  'industry_given',
  'method',
  'outcome',
  'met',
  'phone_id',
  'stage',
  'demand_id',
  'awareness_id',
  'next_step',
  'deal_kind',
  'product_id',
  'amount',
  'service_from',
  'ends_on',
  'other_id',
  'survives',
  'days',
  'release_reason',
  'release_days',
  'note',
];
/** Derived columns of the customer that a follow-up writes. */
const CUSTOMER = [
  'holder_id',
  'held_since',
  'held_since_at',
  'counted_source',
  'industry_id',
  'demand_id',
  'awareness_id',
  'state',
  'state_to',
  'next_state',
  'stage',
  'highest_stage',
  'kind',
  'last_contact_at',
  'last_contact_day',
  'last_contact_no',
  'last_contact_of',
  'merged_into',
  'owned_from',
  'idle_from',
  'extended_by',
  'has_judged_phone',
];
const LEVELS = ['REFUSED', 'UNAWARE', 'ENGAGED', 'EVALUATING', 'CONSIDERING', 'COMMITTED'];
const FAR_FUTURE = '9999-12-31';
const DAY_MS = 86_400_000;

const upsert = (table: string, columns: readonly string[], keys: number): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES ?
   ON DUPLICATE KEY UPDATE ${columns
     .slice(keys)
     .map((column) => `${column} = VALUES(${column})`)
     .join(', ')}`;
const UPSERT_INTERVAL = upsert('timeline_interval', INTERVAL, 2);
const UPSERT_CONTACT = upsert('contact', CONTACT, 2);
const INSERT_FACT = `INSERT INTO fact (${FACT.join(', ')}) VALUES ?`;
const UPDATE_CUSTOMER = `UPDATE customer
    SET version = version + 1, fact_count = ?, ${CUSTOMER.map((column) => `${column} = ?`).join(', ')}
  WHERE id = ? AND version = ?`;

/** What is known of a customer: its last interval, and the columns of its row. */
type Known = { interval: Row; customer: Row };

const known = new Map<number, Known>();

const numberOf = (id: string): number => Number.parseInt(id.slice(4), 36);
const dateTime = (instant: string): string => instant.replace('T', ' ').replace('Z', '');
const localDay = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const values = (row: Row, columns: readonly string[]): Value[] =>
  columns.map((column) => row[column] ?? null);

/** Reads what the writes will need, before anything is measured. */
export async function prepareFollowUps(
  pool: Pool,
  { customerIds }: { customerIds: string[] },
): Promise<null> {
  const ids = customerIds.map(numberOf);
  const [intervals] = await pool.query<RowDataPacket[]>(
    `SELECT ${INTERVAL.join(', ')} FROM timeline_interval WHERE customer_id IN (?) AND to_day = ?`,
    [ids, FAR_FUTURE],
  );
  const [customers] = await pool.query<RowDataPacket[]>(
    `SELECT id, ${CUSTOMER.join(', ')} FROM customer WHERE id IN (?)`,
    [ids],
  );
  const byId = new Map(customers.map((row) => [row.id as number, row as Row]));
  for (const interval of intervals as Row[]) {
    const id = interval.customer_id as number;
    known.set(id, { interval, customer: byId.get(id)! });
  }
  return null;
}

type Ids = { next: number; end: number };
const blocks = new Map<string, Promise<Ids>>();

async function takeBlock(pool: Pool, name: string): Promise<Ids> {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    await connection.query('UPDATE id_block SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = ?', [
      200,
      name,
    ]);
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT LAST_INSERT_ID() AS id');
    await connection.query('COMMIT');
    return { next: row!.id as number, end: (row!.id as number) + 200 };
  } finally {
    connection.release();
  }
}

async function nextId(pool: Pool, name: string): Promise<number> {
  for (;;) {
    const taken = blocks.get(name) ?? takeBlock(pool, name);
    blocks.set(name, taken);
    const block = await taken;
    if (block.next < block.end) return block.next++;
    if (blocks.get(name) === taken) blocks.delete(name);
  }
}

/** Kind of the rep's month and whether it is the first contact, from the facts before it. */
function kindOf(facts: readonly Row[], repId: number, day: string): { kind: string; isFirst: number } {
  const days = facts
    .filter(({ kind, rep_id: rep }) => (kind === 'FOLLOW_UP' || kind === 'VISIT') && rep === repId)
    .map((fact) => fact.day as string);
  const month = day.slice(0, 7);
  const first = days.find((one) => one.startsWith(month)) ?? day;
  const before = days.findLast((one) => one < `${month}-01`);
  const isNew = before === undefined || (Date.parse(first) - Date.parse(before)) / DAY_MS > 30;
  return { kind: isNew ? 'NEW' : 'OLD', isFirst: days.length === 0 ? 1 : 0 };
}

type Sent = { statements: number };
type Send = <T = ResultSetHeader>(sql: string, params?: unknown[]) => Promise<T>;

async function transaction(
  send: Send,
  person: Person,
  { input }: FollowUpBody,
  ids: { change: number; task: number },
): Promise<number> {
  const { followUp, requestKey } = input;
  const customerId = numberOf(followUp.customerId);
  const phoneId = numberOf(followUp.phoneId);
  await send('START TRANSACTION');
  const [customer] = await send<Row[]>(
    `SELECT id, version, fact_count, created_at, holder_id, merge_group, has_judged_phone
       FROM customer
      WHERE id IN (?)
      ORDER BY id
        FOR UPDATE`,
    [[customerId]],
  );
  if (!customer || !person.holderIds?.includes(customer.holder_id as number)) throw new Error('NOT_FOUND');
  const facts = await send<Row[]>(
    `SELECT ${FACT.join(', ')} FROM fact WHERE customer_id IN (?) ORDER BY customer_id, no`,
    [[customerId]],
  );
  const [earlier] = await send<Row[]>(
    'SELECT input_hash, result FROM request WHERE actor_id = ? AND request_key = ?',
    [person.id, requestKey],
  );
  if (earlier) throw new Error('answered already');
  const now = Date.now();
  const at = dateTime(new Date(now).toISOString());
  const day = localDay(now);
  const standing = await send<Row[]>(
    `SELECT f.customer_id, f.growth_expectation, f.target_customers, f.competition, f.internet_awareness,
            f.demand_id, f.awareness_id
       FROM contact k
       JOIN customer c  ON c.id = k.customer_id
       JOIN fact a      ON a.customer_id = k.customer_id AND a.no = k.no
       JOIN follow_up f ON f.customer_id = k.customer_id AND f.no = k.no
      WHERE k.customer_id IN (?) AND k.contact = 'FOLLOW_UP' AND (k.effective = 1 OR k.outcome = 'HUNG_UP')
        AND k.rep_id = c.holder_id
      ORDER BY k.customer_id, k.at, a.sequence, a.request_key, k.no`,
    [[customerId]],
  );
  const [phone] = await send<Row[]>(
    'SELECT verdict FROM customer_phone WHERE customer_id = ? AND phone_id = ? AND present = 1',
    [customerId, phoneId],
  );
  if (!phone || phone.verdict !== null) throw new Error('PHONE_RETIRED');

  const no = (customer.fact_count as number) + 1;
  const { stage } = followUp;
  const fact: Row = {
    ...{ customer_id: customerId, no, kind: 'FOLLOW_UP', at, day, sequence: 0, request_key: requestKey },
    ...{ rep_id: person.id, actor_id: person.id, recorded_at: at, backfill: 0, method: followUp.method },
    ...{ outcome: followUp.outcome, met: followUp.answeredBy, phone_id: phoneId, stage },
    next_step: followUp.nextStep.kind,
  };
  await send(INSERT_FACT, [[values(fact, FACT)]]);
  const texts = standing.at(-1) ?? {};
  await send(
    `INSERT INTO follow_up (customer_id, no, growth_expectation, target_customers, competition, internet_awareness,
                            demand_id, awareness_id, given, refusal_reason_id, duration, note, next_step_at,
                            reported_reason)
     VALUES ?`,
    [
      [
        [
          customerId,
          no,
          ...values(texts, ['growth_expectation', 'target_customers', 'competition', 'internet_awareness']),
          ...values(texts, ['demand_id', 'awareness_id']),
          ...[null, null, followUp.duration, followUp.note, dateTime(followUp.nextStep.at), null],
        ],
      ],
    ],
  );
  await send(
    'INSERT INTO task (id, kind, status, due_at, rep_id, customer_id, source_no, plan_id, note, lead_minutes) VALUES ?',
    [
      [
        [
          ids.task,
          'CALL_BACK',
          'OPEN',
          dateTime(followUp.nextStep.at),
          person.id,
          customerId,
          no,
          null,
          null,
          15,
        ],
      ],
    ],
  );

  const own = known.get(customerId)!;
  const was = own.interval;
  const isOfToday = was.from_day === day;
  const interval: Row = {
    ...was,
    from_day: day,
    state: stage,
  };
  const ended = { ...was, to_day: localDay(now - DAY_MS) };
  await send(UPSERT_INTERVAL, [
    (isOfToday ? [interval] : [ended, interval]).map((row) => values(row, INTERVAL)),
  ]);
  const { kind, isFirst } = kindOf(facts, person.id, day);
  const contact: Row = {
    ...{ customer_id: customerId, no, contact: 'FOLLOW_UP', at, day, rep_id: person.id },
    ...{ method: followUp.method, outcome: followUp.outcome, met: followUp.answeredBy, effective: 1 },
    ...{ customer_kind: kind, is_first: isFirst, after_lapse: 0, next_step: followUp.nextStep.kind },
    ...{ stage_from: facts.findLast((one) => one.stage !== null)?.stage ?? null, stage_to: stage },
  };
  await send(UPSERT_CONTACT, [[values(contact, CONTACT)]]);
  const highest = own.customer.highest_stage as string | null;
  const columns: Row = {
    ...own.customer,
    ...{ state: stage, state_to: FAR_FUTURE, next_state: null, stage, kind },
    highest_stage: LEVELS.indexOf(stage) > LEVELS.indexOf(highest ?? '') ? stage : highest,
    ...{ last_contact_at: at, last_contact_day: day, last_contact_no: no, last_contact_of: null },
    idle_from: day,
  };
  await send(UPDATE_CUSTOMER, [no, ...values(columns, CUSTOMER), customerId, customer.version]);
  const tasks = await send<Row[]>(
    `SELECT t.id, t.kind, t.status, t.rep_id, t.source_no, t.plan_id, p.planned_day, p.stands_from, p.named_no,
            p.done_no
       FROM task t
       LEFT JOIN visit_plan p ON p.id = t.plan_id
      WHERE t.customer_id = ? AND (t.source_no IS NOT NULL OR t.plan_id IS NOT NULL) AND t.ended_by IS NULL
        AND p.ended_at IS NULL`,
    [customerId],
  );
  for (const task of tasks) {
    const isDone = task.kind === 'CALL_BACK' && task.status === 'OPEN' && task.id !== ids.task;
    if (isDone) await send('UPDATE task SET status = ?, closed_at = ? WHERE id = ?', ['DONE', at, task.id]);
  }
  await send('INSERT INTO count_pending (id, line, holder_id, day, state, n) VALUES ?', [
    [
      [ids.change, 0, person.id, day, was.state, -1],
      [ids.change, 1, person.id, day, stage, 1],
    ],
  ]);
  await send('INSERT INTO outbox (id, line, topic, unit_id, ref, at) VALUES ?', [
    [
      [ids.change, 0, 'CUSTOMER', person.id, `${customerId}.${no}`, at],
      [ids.change, 1, 'TASK', person.id, String(ids.task), at],
    ],
  ]);
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  await send('INSERT INTO request (actor_id, request_key, operation, input_hash, result, at) VALUES ?', [
    [[person.id, requestKey, 'recordFollowUp', hash, JSON.stringify({ customerId, no }), at]],
  ]);
  // The database lets the next one in before the log is on disk and this one is told.
  known.set(customerId, { interval, customer: columns });
  await send('COMMIT');
  return no;
}

const sending =
  (connection: PoolConnection, sent: Sent): Send =>
  async <T>(sql: string, params: unknown[] = []) => {
    sent.statements += 1;
    const [answer] = await connection.query(sql, params);
    return answer as T;
  };

export async function recordFollowUp(
  pool: Pool,
  person: Person,
  body: FollowUpBody,
): Promise<{ data: unknown; statements: number }> {
  const ids = { change: await nextId(pool, 'change'), task: await nextId(pool, 'task') };
  const sent = { statements: 0 };
  const connection = await pool.getConnection();
  const send = sending(connection, sent);
  const customerId = numberOf(body.input.followUp.customerId);
  let no: number;
  try {
    no = await transaction(send, person, body, ids);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
  sent.statements += 1;
  const [[row]] = await pool.query<RowDataPacket[]>(
    `SELECT f.customer_id, f.no, f.at, f.day, f.rep_id, f.method, f.outcome, f.met AS answered_by,
            f.stage, f.next_step, t.duration, t.growth_expectation, t.target_customers, t.competition,
            t.internet_awareness, t.demand_id, t.awareness_id, t.refusal_reason_id, t.note, t.next_step_at,
            k.effective, k.stage_from, k.customer_kind, k.is_first
       FROM fact f
       JOIN follow_up t    ON t.customer_id = f.customer_id AND t.no = f.no
       LEFT JOIN contact k ON k.customer_id = f.customer_id AND k.no = f.no
      WHERE (f.customer_id = ? AND f.no = ?)`,
    [customerId, no],
  );
  const id = `fac_${customerId.toString(36)}-${Number(row!.no).toString(36)}`;
  return { data: { recordFollowUp: { followUp: { id }, userErrors: [] } }, statements: sent.statements };
}
