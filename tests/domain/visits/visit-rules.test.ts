import { describe, expect, test } from '@jest/globals';
import { STAGES } from '@erp/domain/follow-ups/vocabulary';
import { checkVisit, VISIT_MET, VISIT_RESULTS, type VisitOutcome } from '@erp/domain/visits/visit-rules';

const check = (visit: Partial<VisitOutcome>): [string[], string | null] => {
  const { problems, stage } = checkVisit({
    met: 'KEY_PERSON',
    result: null,
    stage: null,
    refusalReasonId: null,
    ...visit,
  });
  return [problems.map(({ code, path }) => `${path.join('.')}: ${code}`), stage];
};

describe('result of a DONE visit', () => {
  test('says who was met', () => {
    expect(check({ met: null })).toEqual([['met: MET_REQUIRED'], null]);
  });

  test('somebody was met: says what came of it', () => {
    expect(check({})).toEqual([['result: RESULT_REQUIRED'], null]);
    expect(check({ met: 'STAFF' })).toEqual([['result: RESULT_REQUIRED'], null]);
  });

  test('NOBODY leaves the stage as it was and has no result', () => {
    expect(check({ met: 'NOBODY' })).toEqual([[], null]);
    expect(check({ met: 'NOBODY', result: 'INTERESTED', stage: 'ENGAGED' })).toEqual([
      ['result: RESULT_NOT_ALLOWED', 'stage: STAGE_NOT_ALLOWED'],
      null,
    ]);
  });

  test.each(['INTERESTED', 'NEEDS_FOLLOW_UP'] as const)('%s needs a stage, any one', (result) => {
    expect(check({ result })).toEqual([['stage: STAGE_REQUIRED'], null]);
    for (const stage of STAGES.filter((one) => one !== 'REFUSED')) {
      expect(check({ result, stage })).toEqual([[], stage]);
    }
  });

  test('REFUSED asserts REFUSED and needs a reason', () => {
    expect(check({ result: 'REFUSED' })).toEqual([['refusalReasonId: REFUSAL_REASON_REQUIRED'], 'REFUSED']);
    expect(check({ result: 'REFUSED', refusalReasonId: '7' })).toEqual([[], 'REFUSED']);
    expect(check({ result: 'REFUSED', refusalReasonId: '7', stage: 'ENGAGED' })[0]).toEqual([
      'stage: STAGE_CONTRADICTS_RESULT',
    ]);
  });

  test('AGREED_TO_SIGN asserts COMMITTED', () => {
    expect(check({ result: 'AGREED_TO_SIGN' })).toEqual([[], 'COMMITTED']);
    expect(check({ result: 'AGREED_TO_SIGN', stage: 'COMMITTED' })).toEqual([[], 'COMMITTED']);
    expect(check({ result: 'AGREED_TO_SIGN', stage: 'CONSIDERING' })[0]).toEqual([
      'stage: STAGE_CONTRADICTS_RESULT',
    ]);
  });

  test('SIGNED asserts COMMITTED unless the rep says another stage: the deal decides the state', () => {
    expect(check({ result: 'SIGNED' })).toEqual([[], 'COMMITTED']);
    expect(check({ result: 'SIGNED', stage: 'CONSIDERING' })).toEqual([[], 'CONSIDERING']);
  });

  test('the stage REFUSED needs a reason whatever the result', () => {
    expect(check({ result: 'NEEDS_FOLLOW_UP', stage: 'REFUSED' })).toEqual([
      ['refusalReasonId: REFUSAL_REASON_REQUIRED'],
      'REFUSED',
    ]);
  });

  test('without a problem, a visit that met somebody asserts a stage and one that met nobody asserts none', () => {
    for (const met of VISIT_MET) {
      for (const result of [null, ...VISIT_RESULTS]) {
        for (const stage of [null, ...STAGES]) {
          const outcome = checkVisit({ met, result, stage, refusalReasonId: '7' });
          if (outcome.problems.length === 0) expect(outcome.stage !== null).toBe(met !== 'NOBODY');
        }
      }
    }
  });
});
