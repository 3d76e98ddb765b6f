/** Imports as an integrator runs them: a file goes up, the job works as in an API process, the answer is asked for. */
import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImports } from '@erp/api/imports/run-imports';
import type { Clock } from '@erp/api/clock';
import type { Database } from '@erp/api/database/sql';
import type { Ask, UserErrors } from './api';

export type ImportRowAnswer = {
  no: number;
  cells: string[];
  verdict: string | null;
  problems: { code: string; field: string | null; message: string }[];
  repairs: string[];
  duplicateOfRow: number | null;
  customer: { id: string; name: string } | null;
  written: boolean;
};

export type ImportAnswer = {
  id: string;
  status: string;
  encoding: string | null;
  format: string;
  progress: number;
  refusedFile: string | null;
  columns: { column: number; header: string; proposed: string | null; field: string | null }[];
  counts: Record<
    'rows' | 'create' | 'update' | 'duplicate' | 'invalid' | 'repaired' | 'created' | 'updated' | 'refused',
    number
  >;
};

export type Mapping = { column: number; field: string }[];
export type Options = Record<string, unknown>;

export const IMPORT_FIELDS = `id status encoding format progress refusedFile
  columns { column header proposed field }
  counts { rows create update duplicate invalid repaired created updated refused }`;

const ROWS = `query ($id: ID!, $verdict: ImportVerdict, $after: String) {
  import(id: $id) { rows(verdict: $verdict, first: 200, after: $after) {
    nodes { no cells verdict problems { code field message } repairs duplicateOfRow customer { id name } written }
    pageInfo { hasNextPage endCursor }
  } }
}`;

type Side = { url: string; ask: Ask; token: () => Promise<string> };
type Running = { db: Database; clock: Clock };

const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 30 };

export const work = ({ db, clock }: Running): Promise<void> => runImports(db, clock, settings);

export function importer({ url, ask, token }: Side) {
  const asked = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await ask<T>(query, variables, { token: await token() });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const mutate = async (
    name: string,
    input: Record<string, unknown>,
  ): Promise<{ import: ImportAnswer | null; userErrors: UserErrors }> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const data = await asked<Record<string, { import: ImportAnswer | null; userErrors: UserErrors }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { import { ${IMPORT_FIELDS} } userErrors { code path message } } }`,
      { input: { requestKey: randomUUID(), ...input } },
    );
    return data[name]!;
  };
  const read = async (id: string): Promise<ImportAnswer> =>
    (
      await asked<{ import: ImportAnswer }>(`query ($id: ID!) { import(id: $id) { ${IMPORT_FIELDS} } }`, {
        id,
      })
    ).import;
  const upload = async (
    file: Buffer | string,
    fileName = '客户.csv',
  ): Promise<{ status: number; importId: string | null; userErrors: UserErrors }> => {
    const response = await fetch(`${url}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'x-file-name': encodeURIComponent(fileName) },
      body: typeof file === 'string' ? file : new Uint8Array(file),
    });
    const body = (await response.json()) as { importId: string | null; userErrors: UserErrors };
    return { ...body, status: response.status };
  };
  const uploaded = async (file: Buffer | string, fileName?: string): Promise<ImportAnswer> => {
    const { importId, userErrors } = await upload(file, fileName);
    if (importId === null) throw new Error(JSON.stringify(userErrors));
    return read(importId);
  };
  /** As its headers propose. */
  const proposed = ({ columns }: ImportAnswer): Mapping =>
    columns.flatMap(({ column, proposed: field }) => (field === null ? [] : [{ column, field }]));
  /** One of the two long works on a file, to its end. */
  const run = async (
    operation: 'checkImport' | 'startImport',
    running: Running,
    file: Buffer | string,
    options: Options,
    mapping?: Mapping,
  ): Promise<ImportAnswer> => {
    const one = await uploaded(file);
    const { userErrors } = await mutate(operation, {
      importId: one.id,
      mapping: mapping ?? proposed(one),
      options,
    });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    await work(running);
    return read(one.id);
  };
  return {
    mutate,
    read,
    upload,
    uploaded,
    proposed,
    async rows(id: string, verdict?: string): Promise<ImportRowAnswer[]> {
      const rows: ImportRowAnswer[] = [];
      for (let after: string | null = null; ;) {
        const page: {
          import: {
            rows: { nodes: ImportRowAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
          };
        } = await asked(ROWS, { id, verdict, after });
        const { nodes, pageInfo } = page.import.rows;
        rows.push(...nodes);
        if (!pageInfo.hasNextPage) return rows;
        after = pageInfo.endCursor;
      }
    },
    async refused(id: string): Promise<string> {
      const { refusedFile } = await read(id);
      const response = await fetch(`${url}${refusedFile}`, {
        headers: { authorization: `Bearer ${await token()}` },
      });
      if (response.status !== 200) throw new Error(await response.text());
      // As bytes: text() would take the byte order mark away.
      return Buffer.from(await response.arrayBuffer()).toString('utf8');
    },
    /** From the file to the end: checked by the columns that its headers propose, and written. */
    whole: (running: Running, file: Buffer | string, options: Options, mapping?: Mapping) =>
      run('startImport', running, file, options, mapping),
    /** The preview. */
    checked: (running: Running, file: Buffer | string, options: Options, mapping?: Mapping) =>
      run('checkImport', running, file, options, mapping),
  };
}

export type Importer = ReturnType<typeof importer>;

/** Uploads that left bytes behind. Suites beside this one upload too, and an upload has a name until its first byte. */
export const uploadsLeft = (): string[] =>
  readdirSync(tmpdir()).filter(
    (name) =>
      name.startsWith('sales-erp-upload') &&
      (statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
