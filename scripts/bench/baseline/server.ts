/**
 * The baseline: what a careful programmer would write by hand for just these requests. SQL straight through mysql2, JSON
 * by node:http, no GraphQL; signed in by the same tokens, the same scope applied.
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { answerTo, type Answer, type Person } from './routes';

const SESSION_KEPT_MS = 30_000;

type Kept = { person: Person; until: number };

async function signingKey(pool: Pool): Promise<Buffer> {
  const [rows] = await pool.query<RowDataPacket[]>("SELECT value FROM setting WHERE name = 'signing_key'");
  return createHmac('sha256', rows[0]!.value as string)
    .update('access')
    .digest();
}

/** The person of a token, and the people of the scope: a rep's own customers, a general manager's all. */
async function readPerson(pool: Pool, token: string): Promise<Person> {
  const { payload } = await jwtVerify(token, await signingKey(pool), { issuer: 'sales-erp' });
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT s.person_id, u.role
       FROM session s
       JOIN unit u ON u.id = s.person_id
      WHERE s.id = ? AND s.ended_at IS NULL`,
    [payload.sub],
  );
  const { person_id: id, role } = rows[0] as { person_id: number; role: string };
  return { id, holderIds: role === 'REP' ? [id] : null };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

export async function startBaseline(databaseUrl: string, connections: number): Promise<{ port: number }> {
  const pool = createPool({
    uri: databaseUrl,
    connectionLimit: connections,
    timezone: 'Z',
    dateStrings: true,
    decimalNumbers: false,
  });
  pool.on('connection', (connection) => {
    // Of the callback's kind, whatever the pool: sent before anything else on the connection.
    (connection as unknown as { query(sql: string): void }).query(
      'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    );
  });
  const kept = new Map<string, Kept>();
  const personOf = async (token: string): Promise<Person> => {
    const known = kept.get(token);
    if (known && known.until > performance.now()) return known.person;
    const person = await readPerson(pool, token);
    kept.set(token, { person, until: performance.now() + SESSION_KEPT_MS });
    return person;
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const body = await readBody(request);
    const person = await personOf((request.headers.authorization ?? '').replace('Bearer ', ''));
    return answerTo(request.url ?? '', pool, person, body);
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ data, statements = 0 }) => {
        const text = JSON.stringify({ data });
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-sql-statements': statements,
        });
        response.end(text);
      },
      (error: Error) => response.writeHead(500).end(String(error.stack)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port };
}
