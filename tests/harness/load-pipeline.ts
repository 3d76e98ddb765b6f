/** A pipeline's files loaded into a real API by the loader, and its reports asked in the words of the files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyCounts } from '@erp/api/facts/apply-counts';
import { readSettings } from '@erp/api/settings';
import { loadPipeline, type Summary } from '@erp/scripts/load-pipeline/load';
import { writePipelineFiles, type PipelineFiles } from '../model/pipeline-files';
import { administratorToken } from './administrator-token';
import { startTestApi, type Query, type TestApi } from './api';

export type LoadedPipeline = {
  api: TestApi;
  token: string;
  /** Loads a folder of the same files once more. */
  again: (folder: string) => Promise<Summary>;
  summary: Summary;
  /** Ids by the name of the unit: the company under 'company'. */
  units: ReadonlyMap<string, string>;
  query: Query;
  close: () => Promise<void>;
};

export async function startPipelineApi(folder: string): Promise<LoadedPipeline> {
  const api = await startTestApi('2018-01-15T02:00:00.000Z');
  const token = await administratorToken(api, '2018-12-31');
  const load = (from: string) => loadPipeline({ folder: from, apiUrl: api.url, token });
  const summary = await load(folder);
  // As the job does it every second where jobs are done.
  await applyCounts(api.db, api.clock, await readSettings(api.db));
  const query: Query = async <T>(text: string, variables?: Record<string, unknown>) => {
    const answer = await api.ask<T>(text, variables, { token });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const { units } = await query<{ units: { id: string; name: string; kind: string }[] }>(
    '{ units { id name kind } }',
  );
  const named = new Map(
    units.map(({ id, name, kind }) => [kind === 'COMPANY' ? 'company' : `${kind} ${name}`, id]),
  );
  return { api, token, again: load, summary, units: named, query, close: () => api.close() };
}

/** A folder of its own with these files in it, for as long as the work takes. */
export async function withFiles<T>(files: PipelineFiles, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  try {
    writePipelineFiles(folder, files);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
