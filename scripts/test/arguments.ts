import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../bare/refusal.mjs';

export interface TestRun {
  /** The folder for the data suites; undefined runs all the others. */
  dataFolder?: string;
  /** Passed on to Jest: they narrow the run. */
  jestArguments: string[];
}

export function readArguments(given: string[]): TestRun {
  const [first, folder, ...rest] = given;
  if (first !== '--data') return { jestArguments: given };
  if (folder === undefined) throw new Refusal('dataFolderNotNamed');
  const dataFolder = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (!existsSync(dataFolder)) throw new Refusal('dataFolderMissing', { folder: dataFolder });
  return { dataFolder, jestArguments: rest };
}
