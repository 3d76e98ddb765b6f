import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createFromTemplate, dropSchema, withSchema, type Template } from './template';

export interface FreshSchema {
  /** As DATABASE_URL takes it. */
  url: string;
  drop(): Promise<void>;
}

function fromRun(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: the suite's project lacks the database set-up.`);
  return value;
}

/** A migrated, empty schema of its own on the run's database server. */
export async function freshSchema(): Promise<FreshSchema> {
  const server = fromRun('ERP_TEST_SERVER');
  const template = JSON.parse(readFileSync(fromRun('ERP_TEST_TEMPLATE'), 'utf8')) as Template;
  const schema = `${fromRun('ERP_TEST_PREFIX')}_${randomBytes(4).toString('hex')}`;
  await createFromTemplate(server, template, schema);
  return { url: withSchema(server, schema), drop: () => dropSchema(server, schema) };
}
