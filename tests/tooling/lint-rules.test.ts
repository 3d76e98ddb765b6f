import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '@erp/scripts/bare/paths.mjs';

interface Snippet {
  path: string;
  code: string;
}

function lint(snippets: Snippet[]): string[][] {
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-text.mjs')], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

const imports = (path: string, from: string): Snippet => ({
  path,
  code: `import { x } from '${from}';\nexport const y = x;\n`,
});

/** Each is refused by exactly one rule. */
const refused: Record<string, Snippet> = {
  'a module that imports a higher one': imports('api/src/claims/take.ts', '../customers/queries'),
  'the same by the name of the workspace': imports('api/src/facts/a.ts', '@erp/api/reports/snapshot'),
  'the same from a folder further down': imports('api/src/facts/deep/a.ts', '../../deals/queries'),
  'the same as a type': {
    path: 'api/src/facts/a.ts',
    code: "import type { X } from '../visits/a';\nexport type Y = X;\n",
  },
  'the same while running': {
    path: 'api/src/facts/a.ts',
    code: "export const y = () => import('../visits/a');\n",
  },
  'a module that imports the reactions': imports('api/src/facts/a.ts', '../reactions'),
  'the database layer that imports a module': imports('api/src/database/a.ts', '../identity/entities'),
  'domain that imports the API': imports('domain/facts/a.ts', '@erp/api/facts/b'),
  'domain that reads files': imports('domain/facts/a.ts', 'node:fs'),
  'the web that imports the API': imports('web/src/features/desk/a.ts', '@erp/api/facts/b'),
  'the API that imports the web': imports('api/src/facts/a.ts', '@erp/web/src/ui/table'),
  'a feature that imports another': imports('web/src/features/desk/a.ts', '../customers/table'),
  'a feature that imports another from further down': imports(
    'web/src/features/desk/form/a.ts',
    '../../customers/table',
  ),
  'shared UI that imports a feature': imports('web/src/ui/a.ts', '../features/desk/form'),
  any: { path: 'domain/facts/a.ts', code: 'export const y = (x: any) => x;\n' },
  'the clock of the database': {
    path: 'api/src/facts/a.ts',
    code: "export const y = 'UPDATE a SET at = now()';\n",
  },
  'the same in a template': {
    path: 'api/src/facts/a.ts',
    code: 'export const y = (t: string) => `SELECT ${t} < CURRENT_TIMESTAMP`;\n',
  },
  'the clock of the machine': { path: 'api/src/facts/a.ts', code: 'export const y = () => new Date();\n' },
  'the same as a number': { path: 'api/src/facts/a.ts', code: 'export const y = () => Date.now();\n' },
  'English in a component': { path: 'web/src/ui/a.tsx', code: 'export const Y = () => <b>Save</b>;\n' },
  'Chinese in an attribute': {
    path: 'web/src/ui/a.tsx',
    code: 'export const Y = () => <input placeholder="电话" />;\n',
  },
};

const accepted: Record<string, Snippet> = {
  'a module that imports a lower one': imports('api/src/reports/snapshot.ts', '../facts/queries'),
  'a module that imports its own files': imports('api/src/deals/sign.ts', './queries'),
  'a module that imports the infrastructure': imports(
    'api/src/identity/sign-in.ts',
    '../database/transaction',
  ),
  'reactions that import upwards': imports('api/src/reactions.ts', './claims/give-back'),
  'the API that imports domain': imports('api/src/facts/a.ts', '@erp/domain/facts/timeline'),
  'a feature that imports shared UI': imports('web/src/features/desk/a.tsx', '../../ui/table'),
  'a feature that imports its own folder': imports('web/src/features/desk/form/a.tsx', '../state'),
  'an instant that was given': {
    path: 'api/src/facts/a.ts',
    code: 'export const y = (ms: number) => new Date(ms);\n',
  },
  'the clock file': { path: 'api/src/clock.ts', code: 'export const y = () => Date.now();\n' },
  'punctuation in a component': { path: 'web/src/ui/a.tsx', code: 'export const Y = () => <b>· 1 %</b>;\n' },
};

describe('lint', () => {
  test('refuses what the architecture forbids, each by one rule', () => {
    const found = lint(Object.values(refused));
    const summary = Object.keys(refused).map((name, index) => [name, found[index]?.length]);
    expect(summary).toEqual(Object.keys(refused).map((name) => [name, 1]));
  });

  test('accepts what the architecture allows', () => {
    const found = lint(Object.values(accepted));
    const summary = Object.keys(accepted).map((name, index) => [name, found[index]]);
    expect(summary).toEqual(Object.keys(accepted).map((name) => [name, []]));
  });
});
