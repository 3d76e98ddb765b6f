import { describe, expect, test } from '@jest/globals';
import {
  isEffective,
  isStage,
  METHODS,
  OUTCOMES,
  STAGES,
  stageLevel,
  STATE_SIGN,
  STATES,
} from '@erp/domain/follow-ups/vocabulary';

describe('stages and states', () => {
  test('stages have the levels −1 to 4, REFUSED first', () => {
    expect(STAGES.map((stage) => [stage, stageLevel(stage)])).toEqual([
      ['REFUSED', -1],
      ['UNAWARE', 0],
      ['ENGAGED', 1],
      ['EVALUATING', 2],
      ['CONSIDERING', 3],
      ['COMMITTED', 4],
    ]);
  });

  test('states are shown in the order of the stages, then SIGNED, INVALID, LAPSED, NONE', () => {
    expect(STATES.map((state) => `${state} ${STATE_SIGN[state]}`.trim())).toEqual([
      'REFUSED −1',
      'UNAWARE 0',
      'ENGAGED 1',
      'EVALUATING 2',
      'CONSIDERING 3',
      'COMMITTED 4',
      'SIGNED ✓',
      'INVALID ×',
      'LAPSED',
      'NONE',
    ]);
    expect(STATES.filter(isStage)).toEqual([...STAGES]);
    expect(isStage('ABSENT')).toBe(false);
  });

  test('effective are a connected call, a replied message and whoever comes in, and nothing else', () => {
    const effective = METHODS.flatMap((method) =>
      (OUTCOMES[method].length > 0 ? OUTCOMES[method] : [null])
        .filter((outcome) => isEffective(method, outcome))
        .map((outcome) => [method, outcome]),
    );
    expect(effective).toEqual([
      ['PHONE', 'CONNECTED'],
      ['MESSAGE', 'REPLIED'],
      ['INBOUND', null],
    ]);
  });
});
