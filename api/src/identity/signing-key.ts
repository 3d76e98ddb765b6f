/** The key behind access and refresh tokens: API_SECRET where it is set, else made on first use and kept in the database. */
import { createHmac, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Database } from '../database/sql';

const SETTING = 'signing_key';
const MIN_SECRET = 32;

const keys = new WeakMap<DataSource, Promise<string>>();

async function storedSecret(db: Database): Promise<string> {
  await db.run('INSERT IGNORE INTO setting (name, value) VALUES (?, ?)', [
    SETTING,
    randomBytes(32).toString('hex'),
  ]);
  const [row] = await db.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [SETTING]);
  return row!.value;
}

async function secretOf(db: Database): Promise<string> {
  const given = process.env.API_SECRET;
  if (!given) return storedSecret(db);
  if (given.length < MIN_SECRET) throw new Error(`API_SECRET needs at least ${MIN_SECRET} characters.`);
  return given;
}

function keptSecret(db: Database): Promise<string> {
  let secret = keys.get(db.dataSource);
  if (!secret) {
    secret = secretOf(db);
    keys.set(db.dataSource, secret);
    secret.catch(() => keys.delete(db.dataSource));
  }
  return secret;
}

/** A key of its own per purpose, so that what one purpose signs is worth nothing to another. */
export async function keyFor(db: Database, purpose: 'access' | 'refresh' | 'device'): Promise<Buffer> {
  return createHmac('sha256', await keptSecret(db))
    .update(purpose)
    .digest();
}
