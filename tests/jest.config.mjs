import { availableParallelism } from 'node:os';

// Packages that are published as ES modules only are transformed like our own sources.
const esModulesOnly = ['jose', 'intl-messageformat', '@formatjs'];

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // Packages whose main has no extension mean their CommonJS half: js before mjs.
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'json', 'node'],
  // Jest runs CommonJS without an experimental flag, so everything is transformed to it.
  transform: {
    '\\.(ts|tsx|mts|mjs|js)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};

const withDatabase = {
  globalSetup: '<rootDir>/harness/global-setup.ts',
  globalTeardown: '<rootDir>/harness/global-teardown.ts',
};

const suites = [
  { displayName: 'domain', testMatch: ['<rootDir>/domain/**/*.test.ts', '<rootDir>/model/**/*.test.ts'] },
  { displayName: 'tooling', testMatch: ['<rootDir>/tooling/**/*.test.ts'] },
  { displayName: 'plans', testMatch: ['<rootDir>/plans/**/*.test.ts'] },
  { displayName: 'api', testMatch: ['<rootDir>/api/**/*.test.ts'], ...withDatabase },
  {
    displayName: 'browser',
    testMatch: ['<rootDir>/browser/**/*.test.ts'],
    testEnvironment: '<rootDir>/harness/browser-environment.ts',
    ...withDatabase,
  },
];
// The suites that load data from a folder outside the project run only when the folder is named.
const dataSuites = [{ displayName: 'data', testMatch: ['<rootDir>/data/**/*.test.ts'], ...withDatabase }];

export default {
  // Every worker keeps a database server, an API process or a browser busy beside itself, and waits for it.
  maxWorkers: Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2))),
  testSequencer: `${import.meta.dirname}/longest-first.mjs`,
  // Only the whole run has a limit of its own; a test that may take longer than this says so itself.
  testTimeout: process.env.DATA_DIR === undefined ? 180_000 : 900_000,
  projects: (process.env.DATA_DIR === undefined ? suites : dataSuites).map((suite) => ({
    ...common,
    ...suite,
  })),
};
