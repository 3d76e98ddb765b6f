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
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Rows and messages from outside come as they come there.
    files: ['tests/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // In a test the assertions check what came.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
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
