import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '@erp/scripts/bare/paths.mjs';

interface Snippet {
  path: string;
  code: string;
}

const ofInterest = /^erp\(|^typescript\(no-explicit-any\)/;

/** What the project's own configuration has against each snippet, as if it lay at the named path. */
function lint(snippets: Snippet[]): string[][] {
  const paths = snippets.map(({ path }) => path);
  if (new Set(paths).size < paths.length) throw new Error('Snippets lie in files of their own.');
  const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  try {
    mkdirSync(join(folder, 'scripts'));
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    // What the configuration names: the rules, and Oxlint's checker of types.
    for (const needed of ['scripts/lint', 'node_modules'])
      symlinkSync(join(root, needed), join(folder, needed));
    for (const { path, code } of snippets) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', ...paths], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code?: string; message: string }[];
    };
    return paths.map((path) =>
      diagnostics
        .filter(({ filename, code }) => filename === path && (code === undefined || ofInterest.test(code)))
        .map(({ code, message }) => `${code}: ${message}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const imports = (path: string, from: string): Snippet => ({
  path,
  code: `import { x } from '${from}';\nexport const y = x;\n`,
});

/** Each is refused by exactly one rule. */
const refused: Record<string, Snippet> = {
  'a module that imports a higher one': imports('api/src/claims/take.ts', '../customers/queries'),
  'the same by the name of the workspace': imports(
    'api/src/facts/by-workspace.ts',
    '@erp/api/reports/snapshot',
  ),
  'the same from a folder further down': imports('api/src/facts/deep/a.ts', '../../deals/queries'),
  'the same as a type': {
    path: 'api/src/facts/type.ts',
    code: "import type { X } from '../visits/a';\nexport type Y = X;\n",
  },
  'the same while running': {
    path: 'api/src/facts/while-running.ts',
    code: "export const y = () => import('../visits/a');\n",
  },
  'the same as an export': { path: 'api/src/facts/export.ts', code: "export { x } from '../visits/a';\n" },
  'the same as an export of all': { path: 'api/src/facts/all.ts', code: "export * from '../visits/a';\n" },
  'the same as the type of an import': {
    path: 'api/src/facts/import-type.ts',
    code: "export type Y = import('../visits/a').X;\n",
  },
  'a module that imports the reactions': imports('api/src/facts/reactions.ts', '../reactions'),
  'the database layer that imports a module': imports('api/src/database/a.ts', '../identity/entities'),
  'domain that imports the API': imports('domain/facts/a.ts', '@erp/api/facts/b'),
  'domain that reads files': imports('domain/facts/files.ts', 'node:fs'),
  'the web that imports the API': imports('web/src/features/desk/a.ts', '@erp/api/facts/b'),
  'the API that imports the web': imports('api/src/facts/web.ts', '@erp/web/src/ui/table'),
  'a feature that imports another': imports('web/src/features/desk/other.ts', '../customers/table'),
  'a feature that imports another from further down': imports(
    'web/src/features/desk/form/a.ts',
    '../../customers/table',
  ),
  'shared UI that imports a feature': imports('web/src/ui/a.ts', '../features/desk/form'),
  any: { path: 'domain/facts/any.ts', code: 'export const y = (x: any) => x;\n' },
  'the clock of the database': {
    path: 'api/src/facts/sql.ts',
    code: "export const y = 'UPDATE a SET at = now()';\n",
  },
  'the same in a template': {
    path: 'api/src/facts/template.ts',
    code: 'export const y = (t: string) => `SELECT ${t} < CURRENT_TIMESTAMP`;\n',
  },
  'the same in a program': { path: 'scripts/a.mjs', code: "export const y = 'SELECT NOW(3)';\n" },
  'the clock of the machine': {
    path: 'api/src/facts/date.ts',
    code: 'export const y = () => new Date();\n',
  },
  'the same as a number': {
    path: 'api/src/facts/number.ts',
    code: 'export const y = () => Date.now();\n',
  },
  'a right that is compared with a role': {
    path: 'web/src/ui/role.ts',
    code: "export const y = (viewer: { role: string }) => viewer.role === 'REP';\n",
  },
  'the same of a list of roles': {
    path: 'api/src/facts/role.ts',
    code: 'export const y = (viewer: { role: string }, roles: string[]) => roles.includes(viewer.role);\n',
  },
  'the same of a viewer taken apart': {
    path: 'api/src/facts/apart.ts',
    code: 'declare const requireViewer: () => { role: string };\nconst { role } = requireViewer();\nexport const y = role;\n',
  },
  'English in a component': { path: 'web/src/ui/a.tsx', code: 'export const Y = () => <b>Save</b>;\n' },
  'the same as an expression': {
    path: 'web/src/ui/expression.tsx',
    code: "export const Y = () => <b>{'Save'}</b>;\n",
  },
  'Chinese in a template': {
    path: 'web/src/ui/template.tsx',
    code: 'export const y = (x: string) => `${x} 元`;\n',
  },
  'Chinese in an attribute': {
    path: 'web/src/ui/attribute.tsx',
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
    path: 'api/src/facts/given.ts',
    code: 'export const y = (ms: number) => new Date(ms);\n',
  },
  'a role that is shown': {
    path: 'web/src/ui/shown-role.ts',
    code: 'export const y = (viewer: { role: string }, name: (role: string) => string) => name(viewer.role);\n',
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
