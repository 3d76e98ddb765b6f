import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A new log per start; the one before is kept beside it. */
export function freshLog(folder: string, name: string): string {
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, join(folder, `${name}.previous.log`));
  return file;
}
