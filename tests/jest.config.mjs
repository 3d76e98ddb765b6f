import { availableParallelism } from 'node:os';

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/harness/node-environment.ts',
  // Packages whose main has no extension mean their CommonJS half: js before mjs.
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.(ts|tsx|mts|js|mjs|cjs)$': '<rootDir>/transform.mjs' },
  transformIgnorePatterns: [],
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
  // Suites wait for database servers, API processes and browsers: two more than there are cores keep these busy.
  maxWorkers: Math.min(6, availableParallelism() + 2),
  testSequencer: `${import.meta.dirname}/longest-first.mjs`,
  // Only the whole run has a limit of its own; a test that may take longer than this says so itself.
  testTimeout: process.env.DATA_DIR === undefined ? 180_000 : 900_000,
  projects: (process.env.DATA_DIR === undefined ? suites : dataSuites).map((suite) => ({
    ...common,
    ...suite,
  })),
};
