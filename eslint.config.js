import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { importOrder } from './scripts/lint/import-order.mjs';
import { importOrderRule } from './scripts/lint/import-order-rule.mjs';
import { bareText, sqlClock, systemClock } from './scripts/lint/forbidden-syntax.mjs';

const code = ['**/*.{ts,tsx,mts,mjs,js}'];
const typed = ['**/*.{ts,tsx,mts}'];

/** The clock of the API and the few files below it that measure or wait and never date a fact. */
const mayReadSystemClock = ['api/src/clock.ts'];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/generated/',
    '**/.next*/',
    '**/.data/',
    '**/.turbo/',
    '**/next-env.d.ts',
    'tests/output/',
  ]),
  { files: code, extends: [eslint.configs.recommended], languageOptions: { globals: globals.node } },
  {
    files: typed,
    // Rules that need types are Oxlint's (.oxlintrc.json): its type checker is a tenth of the time.
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: code, rules: { eqeqeq: 'error' } },
  { files: ['{api,scripts}/**/*.{ts,mts,mjs}'], rules: { 'no-restricted-syntax': ['error', ...sqlClock] } },
  {
    files: ['api/src/**/*.ts'],
    ignores: mayReadSystemClock,
    rules: { 'no-restricted-syntax': ['error', ...sqlClock, ...systemClock] },
  },
  { files: ['web/**/*.{ts,tsx}'], languageOptions: { globals: globals.browser } },
  { files: ['web/src/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...bareText] } },
  { plugins: { erp: { rules: { 'import-order': importOrderRule } } } },
  importOrder.map(({ files, forbidden }) => ({
    files,
    rules: { 'erp/import-order': ['error', forbidden] },
  })),
);
