/** Closed-loop load: as many clients as connections, each sending its next request when the last one was answered. */
import { Pool } from 'undici';

export type Request = { path: string; token: string; body: unknown };
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

export type Target = { pool: Pool; path: string };

export async function send(pool: Pool, { path, token, body }: Request): Promise<Answer> {
  const response = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}

/** Latencies in milliseconds of all that was answered within the time. */
export async function load(
  address: string,
  next: () => Request,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<number[]> {
  const pool = new Pool(address, { connections, pipelining: 1 });
  const latencies: number[] = [];
  const until = performance.now() + milliseconds;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      const { status, text } = await send(pool, next());
      if (status !== 200 || text.includes('"errors"')) throw new Error(`${status}: ${text.slice(0, 500)}`);
      latencies.push(performance.now() - began);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    await pool.close();
  }
  return latencies;
}

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export type Times = { median: number; p99: number; requests: number };

export function timesOf(latencies: readonly number[]): Times {
  const sorted = [...latencies].sort((a, b) => a - b);
  return { median: atShare(sorted, 0.5), p99: atShare(sorted, 0.99), requests: sorted.length };
}
