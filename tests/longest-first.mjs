import Sequencer from '@jest/test-sequencer';

/**
 * Suites that take about a minute or more, the longest first. Where nothing was run before, Jest knows no durations and would
 * begin some of them last, with the other workers idle beside them.
 */
const LONGEST = [
  'plans/plans',
  'tooling/start',
  'api/authorization-matrix',
  'browser/spine',
  'browser/pages-zh',
  'browser/pages-en',
  'browser/session',
  'browser/visits',
  'browser/calling',
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
