/** Columns of accounts, sessions, tokens and the audit log. */
import { EntitySchema } from 'typeorm';

export const accountEntity = new EntitySchema<{
  person_id: number;
  login: string;
  password_hash: string;
  locale: string;
  created_at: string;
}>({
  name: 'account',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    login: { type: 'varchar', length: 60 },
    password_hash: { type: 'varchar', length: 200 },
    locale: { type: 'varchar', length: 5 },
    created_at: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'account_login', columns: ['login'], unique: true }],
});

export const sessionEntity = new EntitySchema<{
  id: string;
  person_id: number;
  generation: number;
  rotated_at: string;
  created_at: string;
  expires_at: string;
  ended_at: string | null;
  end_reason: string | null;
  address: string;
  client: string;
}>({
  name: 'session',
  columns: {
    id: { type: 'varchar', length: 32, primary: true },
    person_id: { type: 'int', unsigned: true },
    generation: { type: 'int', unsigned: true },
    rotated_at: { type: 'datetime', precision: 3 },
    created_at: { type: 'datetime', precision: 3 },
    expires_at: { type: 'datetime', precision: 3 },
    ended_at: { type: 'datetime', precision: 3, nullable: true },
    end_reason: { type: 'varchar', length: 20, nullable: true },
    address: { type: 'varchar', length: 45 },
    client: { type: 'varchar', length: 200 },
  },
  indices: [{ name: 'session_person', columns: ['person_id', 'ended_at'] }],
});

export const apiTokenEntity = new EntitySchema<{
  id: number;
  person_id: number;
  name: string;
  scopes: string;
  secret_hash: string;
  created_at: string;
  expires_on: string;
  revoked_at: string | null;
  last_used_at: string | null;
}>({
  name: 'api_token',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    person_id: { type: 'int', unsigned: true },
    name: { type: 'varchar', length: 100 },
    scopes: { type: 'varchar', length: 60 },
    secret_hash: { type: 'varchar', length: 64 },
    created_at: { type: 'datetime', precision: 3 },
    expires_on: { type: 'date' },
    revoked_at: { type: 'datetime', precision: 3, nullable: true },
    last_used_at: { type: 'datetime', precision: 3, nullable: true },
  },
  indices: [
    { name: 'api_token_secret', columns: ['secret_hash'], unique: true },
    { name: 'api_token_person', columns: ['person_id', 'created_at'] },
  ],
});

export const signInAttemptEntity = new EntitySchema<{
  subject: string;
  failures: number;
  since: string;
}>({
  name: 'sign_in_attempt',
  columns: {
    subject: { type: 'varchar', length: 70, primary: true },
    failures: { type: 'int', unsigned: true },
    since: { type: 'datetime', precision: 3 },
  },
  indices: [{ name: 'sign_in_attempt_since', columns: ['since'] }],
});

export const auditEntity = new EntitySchema<{
  id: number;
  at: string;
  actor_id: number | null;
  kind: string;
  unit_id: number | null;
  address: string | null;
  detail: string;
  series: string | null;
  times: number;
  last_at: string | null;
}>({
  name: 'audit',
  columns: {
    id: { type: 'bigint', unsigned: true, primary: true },
    at: { type: 'datetime', precision: 3 },
    actor_id: { type: 'int', unsigned: true, nullable: true },
    kind: { type: 'varchar', length: 40 },
    unit_id: { type: 'int', unsigned: true, nullable: true },
    address: { type: 'varchar', length: 45, nullable: true },
    detail: { type: 'text' },
    series: { type: 'varchar', length: 64, nullable: true },
    times: { type: 'int', unsigned: true },
    last_at: { type: 'datetime', precision: 3, nullable: true },
  },
  indices: [
    { name: 'audit_at', columns: ['at'] },
    { name: 'audit_actor', columns: ['actor_id', 'at'] },
    { name: 'audit_series', columns: ['series'], unique: true },
    { name: 'audit_kind', columns: ['kind', 'at'] },
  ],
});

export const phonesReadEntity = new EntitySchema<{ person_id: number; day: string; numbers: number }>({
  name: 'phones_read',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    day: { type: 'date', primary: true },
    numbers: { type: 'int', unsigned: true },
  },
  indices: [{ name: 'phones_read_day', columns: ['day'] }],
});
