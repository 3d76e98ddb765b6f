/** The baseline's requests, each with the SQL that fits it best, answering the same JSON as the API. */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { prepareFollowUps, recordFollowUp, type FollowUpBody } from './record-follow-up';
import { process, snapshot, trend } from './reports';

/** `holderIds`: whose customers may be read; null: everybody's. */
export type Person = { id: number; holderIds: readonly number[] | null };

/** Columns as text, numbers or null, as the driver gives them. */
type Row = Record<string, string | number | null>;
type Route = (pool: Pool, person: Person, body: Record<string, string>) => Promise<unknown>;

const rowsOf = async (pool: Pool, sql: string, params: unknown[]): Promise<Row[]> =>
  (await pool.query<RowDataPacket[]>(sql, params))[0];

const within = ({ holderIds }: Person): { sql: string; params: unknown[] } =>
  holderIds === null ? { sql: 'TRUE', params: [] } : { sql: 'c.holder_id IN (?)', params: [holderIds] };

type Column = string | number | null | undefined;

const id = (prefix: string, value: Column): string => `${prefix}_${Number(value).toString(36)}`;
const factId = (customer: number, no: Column): string =>
  `fac_${customer.toString(36)}-${Number(no).toString(36)}`;
const instant = (text: Column): string | null =>
  typeof text === 'string' ? `${text.replace(' ', 'T')}Z` : null;
const numberOf = (text: string): number => Number.parseInt(text.slice(4), 36);

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const listed = (row: Row): unknown => ({
  id: id('cus', row.id),
  name: row.name,
  state: row.state,
  kind: row.kind,
  city: row.city,
  district: row.district,
  countedSource: row.counted_source,
  holder: { id: id('unt', row.holder_id), name: row.holder_name },
  lastContact: row.contact_day && { day: row.contact_day, method: row.method, outcome: row.outcome },
  nextTask: row.task_id && { id: id('tsk', row.task_id), kind: row.task_kind, dueAt: instant(row.due_at) },
});

const list =
  (sought: boolean): Route =>
  async (pool, person, { search }) => {
    const scope = within(person);
    const rows = await rowsOf(
      pool,
      `SELECT c.id, c.name, CASE WHEN c.state_to < ? THEN c.next_state ELSE c.state END AS state, c.kind, c.city,
              c.district, c.counted_source, c.holder_id, u.name AS holder_name, k.day AS contact_day,
              k.method, CASE WHEN k.contact = 'FOLLOW_UP' THEN k.outcome END AS outcome, t.id AS task_id, t.kind AS task_kind, t.due_at
         FROM customer c
         JOIN unit u         ON u.id = c.holder_id
         LEFT JOIN contact k ON k.customer_id = c.id AND k.no = c.last_contact_no
         LEFT JOIN task t    ON t.id = (SELECT x.id
                                          FROM task x
                                         WHERE x.customer_id = c.id AND x.status = 'OPEN' AND x.rep_id = c.holder_id
                                         ORDER BY x.due_at
                                         LIMIT 1)
        WHERE ${scope.sql}
          ${sought ? "AND c.id IN (SELECT customer_id FROM search_key WHERE kind = 'PHONE' AND text LIKE ?)" : ''}
        ORDER BY c.created_at DESC, c.id DESC
        LIMIT 51`,
      [today(), ...scope.params, ...(sought ? [`${search ?? ''}%`] : [])],
    );
    return {
      customers: { nodes: rows.slice(0, 50).map(listed), pageInfo: { hasNextPage: rows.length > 50 } },
    };
  };

const customer: Route = async (pool, person, { id: named }) => {
  const scope = within(person);
  const customerId = numberOf(named ?? '');
  const [[row], phones, people, followUps] = await Promise.all([
    rowsOf(
      pool,
      `SELECT c.id, c.name, CASE WHEN c.state_to < ? THEN c.next_state ELSE c.state END AS state, c.kind, c.city,
              c.district, c.main_products, c.held_since, c.counted_source, u.id AS holder_id, u.name AS holder_name
         FROM customer c
         JOIN unit u ON u.id = c.holder_id
        WHERE c.id = ? AND ${scope.sql}`,
      [today(), customerId, ...scope.params],
    ),
    rowsOf(
      pool,
      `SELECT p.id, p.number
         FROM customer_phone cp
         JOIN phone p ON p.id = cp.phone_id
        WHERE cp.customer_id = ? AND cp.present = 1
        ORDER BY cp.position`,
      [customerId],
    ),
    rowsOf(pool, 'SELECT no, name, title, key_person FROM contact_person WHERE customer_id = ? ORDER BY no', [
      customerId,
    ]),
    rowsOf(
      pool,
      `SELECT k.no, k.at, k.method, k.outcome, k.stage_from, k.stage_to, k.next_step, t.duration, t.growth_expectation,
              t.target_customers, t.competition, t.internet_awareness, t.note, t.next_step_at, u.id AS rep_id,
              u.name AS rep_name
         FROM contact k
         JOIN follow_up t ON t.customer_id = k.customer_id AND t.no = k.no
         JOIN unit u      ON u.id = k.rep_id
        WHERE k.customer_id = ? AND k.contact = 'FOLLOW_UP'
        ORDER BY k.at DESC, k.no DESC
        LIMIT 20`,
      [customerId],
    ),
  ]);
  if (!row) return { customer: null };
  return {
    customer: {
      id: named,
      name: row.name,
      state: row.state,
      kind: row.kind,
      city: row.city,
      district: row.district,
      mainProducts: row.main_products,
      heldSince: row.held_since,
      countedSource: row.counted_source,
      holder: { id: id('unt', row.holder_id), name: row.holder_name },
      phones: phones.map((phone) => ({ id: id('phn', phone.id), number: phone.number })),
      contactPersons: people.map(({ name, title, key_person: key }) => ({
        name,
        title,
        keyPerson: key === 1,
      })),
      followUps: {
        nodes: followUps.map((one) => ({
          id: factId(customerId, one.no),
          at: instant(one.at),
          method: one.method,
          outcome: one.outcome,
          stageFrom: one.stage_from,
          stage: one.stage_to,
          duration: one.duration,
          growthExpectation: one.growth_expectation,
          targetCustomers: one.target_customers,
          competition: one.competition,
          internetAwareness: one.internet_awareness,
          note: one.note,
          nextStep: one.next_step,
          nextStepAt: instant(one.next_step_at),
          rep: { id: id('unt', one.rep_id), name: one.rep_name },
        })),
      },
    },
  };
};

/** The answer's data; a write also tells how many statements it took. */
export type Answer = { data: unknown; statements?: number };

type Reads = (pool: Pool, person: Person, body: never) => Promise<unknown>;

const reads: Record<string, Reads> = {
  '/list': list(false),
  '/search': list(true),
  '/customer': customer,
  '/snapshot': (pool, _person, body) => snapshot(pool, body),
  '/trend': (pool, _person, body) => trend(pool, body),
  '/process': (pool, _person, body) => process(pool, body),
  '/prepare-follow-ups': (pool, _person, body) => prepareFollowUps(pool, body),
};

export async function answerTo(path: string, pool: Pool, person: Person, body: unknown): Promise<Answer> {
  if (path === '/record-follow-up') return recordFollowUp(pool, person, body as FollowUpBody);
  return { data: await reads[path]!(pool, person, body as never) };
}
