import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createFromTemplate, dropSchema, withSchema, type Template } from './template';

export interface FreshSchema {
  /** As DATABASE_URL takes it. */
  url: string;
  drop(): Promise<void>;
}

export function fromRun(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: the suite's project lacks the database set-up.`);
  return value;
}

export const readFrom = (file: string): Template => JSON.parse(readFileSync(file, 'utf8')) as Template;

export async function schemaFrom(
  template: Template,
  name = randomBytes(4).toString('hex'),
): Promise<FreshSchema> {
  const server = fromRun('ERP_TEST_SERVER');
  const schema = `${fromRun('ERP_TEST_PREFIX')}_${name}`;
  await createFromTemplate(server, template, schema);
  return { url: withSchema(server, schema), drop: () => dropSchema(server, schema) };
}

/** A migrated, empty schema of its own on the run's database server. */
export const freshSchema = (): Promise<FreshSchema> => schemaFrom(readFrom(fromRun('ERP_TEST_TEMPLATE')));
