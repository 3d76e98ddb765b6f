/** Modules of the API from the ground up: each may import those before it, never one after it. */
export const apiModules = [
  'identity',
  'organization',
  'catalogues',
  'facts',
  'tasks',
  'claims',
  'leads',
  'customers',
  'saved-views',
  'guides',
  'deals',
  'visits',
  'follow-ups',
  'disputes',
  'quotas',
  'imports',
  'reports',
  'desk',
  'exports',
];

/** What ties the modules together stands above them all, so no module may import it. */
const apiComposition = ['main', 'server', 'reactions', 'resolvers'];

/** @param {string[]} names */
const anyOf = (names) => `(?:${names.join('|')})`;
const end = '(?:/|$)';

/**
 * @typedef {{ regex: string, message: string }} Forbidden
 * @typedef {{ files: RegExp, forbidden: Forbidden[] }} Place files: of paths from the root
 */

/**
 * @param {string[]} names workspaces
 * @param {string} message
 * @returns {Forbidden}
 */
const workspaces = (names, message) => ({ regex: `(?:^@erp/|^(?:\\.\\./)+)${anyOf(names)}/`, message });

const nodeBuiltins = {
  regex: '^node:|^(?:fs|path|os|crypto|http|https|net|child_process|worker_threads|process)(?:/|$)',
  message: 'domain holds pure rules: it reads no file, no clock and no network.',
};
const onlyItself = (/** @type {string} */ name, /** @type {string[]} */ others) =>
  workspaces(others, `${name} imports nothing of ${others.join(', ')}.`);
const notWeb = workspaces(['web', 'tests'], 'api and web meet only through generated types.');
const notApi = workspaces(['api', 'tests', 'scripts'], 'api and web meet only through generated types.');

/** @param {string[]} names */
const higherModules = (names) => ({
  regex: `^(?:(?:\\.\\./)+|@erp/api/)${anyOf(names)}${end}`,
  message: `Imports go downwards only: ${apiModules.join(' < ')}. What follows from a fact belongs in reactions.ts.`,
});

/** @type {Place[]} */
const apiPlaces = apiModules.map((module, position) => ({
  files: new RegExp(`^api/src/${module}/`),
  forbidden: [notWeb, higherModules([...apiModules.slice(position + 1), ...apiComposition])],
}));

/**
 * From a file so many folders deep in a feature, so many steps up lead beside the feature: to the others.
 * @param {number} depth
 * @returns {Place}
 */
const featureAtDepth = (depth) => ({
  files: new RegExp(`^web/src/features/(?:[^/]+/){${depth}}[^/]+$`),
  forbidden: [
    notApi,
    {
      regex: `^(?:\\.\\./){${depth}}[^.]|^@/features/|^(?:\\.\\./)+features/`,
      message: 'Features do not import each other; what they share sits in web/src/ui.',
    },
  ],
});

/**
 * Who may not import what, one entry per place; a place within another comes after it and stands for itself.
 * @type {Place[]}
 */
export const importOrder = [
  { files: /^schema\//, forbidden: [onlyItself('schema', ['domain', 'api', 'web', 'scripts', 'tests'])] },
  {
    files: /^domain\//,
    forbidden: [onlyItself('domain', ['schema', 'api', 'web', 'scripts', 'tests']), nodeBuiltins],
  },
  { files: /^api\/src\//, forbidden: [notWeb] },
  {
    files: /^api\/src\/database\//,
    forbidden: [notWeb, higherModules([...apiModules, ...apiComposition])],
  },
  ...apiPlaces,
  { files: /^web\//, forbidden: [notApi] },
  ...[1, 2, 3].map(featureAtDepth),
  {
    files: /^web\/src\/ui\//,
    forbidden: [notApi, { regex: '(?:^|/)features/', message: 'Shared UI knows no feature.' }],
  },
];
