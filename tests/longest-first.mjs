import Sequencer from '@jest/test-sequencer';

/**
 * Suites that take a minute or more, the longest first. Where nothing was run before, Jest knows no durations and would
 * begin some of them last, with the other workers idle beside them.
 */
const LONGEST = [
  'plans/plans',
  'browser/accessibility',
  'tooling/start',
  'browser/pages',
  'browser/spine',
  'api/authorization-matrix',
  'api/imports-killed',
  'browser/visits',
  'browser/calling',
  'browser/session',
  'api/pipeline-resumed',
  'data/pipeline',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return place === -1 ? LONGEST.length : place;
};

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
