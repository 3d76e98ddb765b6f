import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, normalise } from './check-statement';

/** Distinct statements of a log folder: files of one JSON string per line, one file per process. */
function statementsIn(folder: string): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.log')) : [];
  const statements = new Set<string>();
  for (const file of files) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    // A killed process may leave its last line half-written; a line in the middle may not be broken.
    lines.pop();
    for (const line of lines) if (line !== '') statements.add(normalise(JSON.parse(line) as string));
  }
  return statements;
}

export interface SqlCheck {
  /** Distinct statements that were checked. */
  count: number;
  faults: string[];
}

/** Checks the SQL that was sent. An empty log proves nothing: whoever expects statements must look at the count. */
export function checkSqlLog(folder: string): SqlCheck {
  const statements = [...statementsIn(folder)];
  const faults = statements.flatMap((sql) =>
    faultsOf(sql).map((fault) => `${fault}\n    ${sql.replace(/\s+/g, ' ').slice(0, 400)}`),
  );
  return { count: statements.length, faults };
}
