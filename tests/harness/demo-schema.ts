import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadDemo } from '@erp/scripts/demo/load';
import { fromRun, readFrom, schemaFrom, type FreshSchema } from './database';
import { readTemplate, type Template } from './template';

/** What each rep holds follows from the day and hour: so many that nobody comes near to none. */
const CUSTOMERS = 1_000;

/** Fills the run's demo; null: another worker has begun to. */
async function fillDemo(): Promise<Template | null> {
  const name = 'demo';
  try {
    const { url } = await schemaFrom(readFrom(fromRun('ERP_TEST_TEMPLATE')), name);
    await loadDemo(url, { customers: CUSTOMERS });
    return await readTemplate(fromRun('ERP_TEST_SERVER'), `${fromRun('ERP_TEST_PREFIX')}_${name}`);
  } catch (error) {
    if ((error as { code?: string }).code === 'ER_DB_CREATE_EXISTS') return null;
    throw error;
  }
}

/** A schema of its own with a small demo, which is loaded once per run and copied. */
export async function demoSchema(): Promise<FreshSchema> {
  const file = join(dirname(fromRun('ERP_TEST_TEMPLATE')), 'demo.json');
  if (!existsSync(file)) {
    const filled = await fillDemo();
    if (filled) {
      writeFileSync(`${file}.new`, JSON.stringify(filled));
      renameSync(`${file}.new`, file);
    }
  }
  while (!existsSync(file)) await setTimeout(200);
  return schemaFrom(readFrom(file));
}
