import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PipelineRows } from './pipeline';

/** The files of a pipeline by name. */
export const pipelineFileNames = [
  'accounts.csv',
  'products.csv',
  'sales_teams.csv',
  'sales_pipeline.csv',
  'data_dictionary.csv',
] as const;
export type PipelineFiles = Record<(typeof pipelineFileNames)[number], string>;

/** The rows of the files, given their texts. */
export function parsePipelineFiles(files: PipelineFiles): PipelineRows {
  const rows = <Row>(text: string): Row[] => parse<Row>(text, { columns: true });
  return {
    accounts: rows(files['accounts.csv']),
    products: rows(files['products.csv']),
    teams: rows(files['sales_teams.csv']),
    opportunities: rows(files['sales_pipeline.csv']),
  };
}

export function readPipelineFiles(folder: string): PipelineFiles {
  const texts = pipelineFileNames.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return Object.fromEntries(texts) as PipelineFiles;
}

/** The folder exists. */
export function writePipelineFiles(folder: string, files: PipelineFiles): void {
  for (const name of pipelineFileNames) writeFileSync(join(folder, name), files[name]);
}
