import { describe, expect, test } from '@jest/globals';
import {
  pairsOf,
  PROCESS_CLASSES,
  processClass,
  START_STATES,
  type StartState,
} from '@erp/domain/reports/process-class';
import { STATES, type State } from '@erp/domain/follow-ups/vocabulary';
import { classOf } from '../../model/process-class';

describe('the class of a customer in a process', () => {
  test.each<[StartState, State, string]>([
    ['ABSENT', 'SIGNED', 'SIGNED'],
    ['COMMITTED', 'SIGNED', 'SIGNED'],
    ['SIGNED', 'INVALID', 'INVALID'],
    ['SIGNED', 'LAPSED', 'LAPSED'],
    ['ABSENT', 'NONE', 'ENTERED'],
    ['ABSENT', 'REFUSED', 'STARTED'],
    ['NONE', 'ENGAGED', 'STARTED'],
    ['LAPSED', 'ENGAGED', 'STARTED'],
    ['NONE', 'NONE', 'STAYED'],
    ['SIGNED', 'SIGNED', 'STAYED'],
    ['INVALID', 'INVALID', 'STAYED'],
    ['SIGNED', 'ENGAGED', 'RETURNED'],
    ['INVALID', 'NONE', 'RETURNED'],
    ['LAPSED', 'NONE', 'RETURNED'],
    ['UNAWARE', 'COMMITTED', 'ADVANCED'],
    ['COMMITTED', 'REFUSED', 'FELL'],
    ['ENGAGED', 'NONE', 'FELL'],
  ])('from %s to %s is %s', (before, after, expected) => {
    expect(processClass(before, after)).toBe(expected);
  });

  test('is the same as the naive model says, for every pair of states', () => {
    for (const before of START_STATES) {
      for (const after of STATES) expect(processClass(before, after)).toBe(classOf(before, after));
    }
  });

  test('is one for every pair of states, and every class lists its pairs', () => {
    const pairs = PROCESS_CLASSES.flatMap((name) =>
      pairsOf(name).map((pair) => `${pair.before} ${pair.after}`),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toHaveLength(START_STATES.length * STATES.length);
  });
});
