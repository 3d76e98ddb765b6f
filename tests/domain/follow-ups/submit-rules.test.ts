import { describe, expect, test } from '@jest/globals';
import {
  changedAnnotation,
  checkFollowUp,
  EMPTY_ANNOTATION,
  mergeAnnotation,
  type Annotation,
  type AnnotationInput,
  type FollowUpInput,
} from '@erp/domain/follow-ups/submit-rules';
import {
  isEffective,
  mayAnnotate,
  METHODS,
  OUTCOMES,
  STAGES,
  type FollowUpMethod,
  type FollowUpOutcome,
} from '@erp/domain/follow-ups/vocabulary';
import type { Instant } from '@erp/domain/time/day';
import fc from 'fast-check';

const now = '2026-03-10T02:00:00.000Z' as Instant;
const later = '2026-03-11T02:00:00.000Z' as Instant;

const none = { kind: 'NONE', at: null, note: null, verdictReason: null } as const;
const connected: FollowUpInput = {
  method: 'PHONE',
  outcome: 'CONNECTED',
  answeredBy: 'KEY_PERSON',
  duration: null,
  annotation: {},
  stage: 'ENGAGED',
  refusalReasonId: null,
  note: null,
  nextStep: none,
};
const unanswered: FollowUpInput = { ...connected, outcome: 'NO_ANSWER', answeredBy: null, stage: null };

const filled: Annotation = {
  growthExpectation: 'a second shop next year',
  targetCustomers: 'wholesalers',
  competition: 'four makers in town',
  internetAwareness: 'has heard of it',
  demandId: '1',
  awarenessId: '2',
};
const abc = {
  growthExpectation: filled.growthExpectation,
  targetCustomers: filled.targetCustomers,
  competition: filled.competition,
};

const check = (
  changes: Partial<FollowUpInput>,
  earlier: Annotation = EMPTY_ANNOTATION,
  backfill = false,
): string[] =>
  checkFollowUp({ ...connected, ...changes }, { earlier, now, backfill }).map(
    ({ code, path }) => `${path.join('.')}: ${code}`,
  );
const annotate = (annotation: AnnotationInput, earlier?: Annotation): string[] =>
  check({ annotation }, earlier);

describe('growth, target customers and competition ↔ demand category', () => {
  test('all three filled ask for a demand category', () => {
    expect(annotate(abc)).toEqual(['demandId: DEMAND_REQUIRED']);
    expect(annotate({ ...abc, demandId: '1' })).toEqual([]);
  });

  test.each([
    [['growthExpectation']],
    [['targetCustomers']],
    [['competition']],
    [['growthExpectation', 'targetCustomers']],
    [['growthExpectation', 'competition']],
    [['targetCustomers', 'competition']],
  ] as [(keyof typeof abc)[]][])('some but not all of them (%j) leave the category unset', (parts) => {
    expect(annotate(Object.fromEntries(parts.map((part) => [part, 'text'])))).toEqual([]);
  });

  test('a demand category asks for each of the three that is missing', () => {
    expect(annotate({ demandId: '1' })).toEqual([
      'annotation.growthExpectation: DEMAND_NEEDS_ANNOTATION',
      'annotation.targetCustomers: DEMAND_NEEDS_ANNOTATION',
      'annotation.competition: DEMAND_NEEDS_ANNOTATION',
    ]);
    expect(annotate({ demandId: '1', competition: 'few', targetCustomers: 'farmers' })).toEqual([
      'annotation.growthExpectation: DEMAND_NEEDS_ANNOTATION',
    ]);
  });

  test('blanks fill nothing', () => {
    expect(annotate({ ...abc, competition: ' \n ' })).toEqual([]);
    expect(annotate({ ...abc, competition: ' \n ', demandId: '1' })).toEqual([
      'annotation.competition: DEMAND_NEEDS_ANNOTATION',
    ]);
  });
});

describe('internet awareness ↔ awareness category', () => {
  test('the part asks for the category', () => {
    expect(annotate({ internetAwareness: 'none' })).toEqual(['awarenessId: AWARENESS_REQUIRED']);
    expect(annotate({ internetAwareness: 'none', awarenessId: '2' })).toEqual([]);
  });

  test('the category asks for the part', () => {
    expect(annotate({ awarenessId: '2' })).toEqual([
      'annotation.internetAwareness: AWARENESS_NEEDS_ANNOTATION',
    ]);
  });

  test('the two pairs do not touch each other', () => {
    expect(annotate({ ...abc, internetAwareness: 'none' })).toEqual([
      'demandId: DEMAND_REQUIRED',
      'awarenessId: AWARENESS_REQUIRED',
    ]);
  });
});

describe('what the present owner’s earlier follow-ups filled', () => {
  test('counts as filled', () => {
    expect(annotate({}, filled)).toEqual([]);
    expect(
      annotate({ competition: 'new' }, { ...EMPTY_ANNOTATION, growthExpectation: 'x', targetCustomers: 'y' }),
    ).toEqual(['demandId: DEMAND_REQUIRED']);
    expect(annotate({ demandId: '1' }, { ...EMPTY_ANNOTATION, ...abc, demandId: '3' })).toEqual([]);
  });

  test('counts no more when this follow-up clears it', () => {
    expect(annotate({ competition: '' }, filled)).toEqual([
      'annotation.competition: DEMAND_NEEDS_ANNOTATION',
    ]);
    expect(annotate({ competition: '', demandId: null }, filled)).toEqual([]);
    expect(annotate({ awarenessId: null }, filled)).toEqual(['awarenessId: AWARENESS_REQUIRED']);
  });

  test('stays where a part is left out, and is replaced where one is given', () => {
    const merged = mergeAnnotation(filled, { competition: '  none  ', targetCustomers: ' ', demandId: null });
    expect(merged).toEqual({ ...filled, competition: 'none', targetCustomers: null, demandId: null });
    expect(changedAnnotation(filled, merged)).toEqual(['targetCustomers', 'competition', 'demandId']);
    expect(changedAnnotation(filled, mergeAnnotation(filled, {}))).toEqual([]);
  });
});

describe('stage', () => {
  test.each([
    ['PHONE', 'CONNECTED'],
    ['MESSAGE', 'REPLIED'],
    ['INBOUND', null],
  ] as [FollowUpMethod, FollowUpOutcome | null][])('%s %s is effective and needs one', (method, outcome) => {
    const answeredBy = outcome === 'CONNECTED' ? 'STAFF' : null;
    expect(isEffective(method, outcome)).toBe(true);
    expect(check({ method, outcome, answeredBy, stage: null })).toEqual(['stage: STAGE_REQUIRED']);
    expect(check({ method, outcome, answeredBy })).toEqual([]);
  });

  test('a call that was hung up may assert one and may annotate', () => {
    const hungUp = { outcome: 'HUNG_UP', answeredBy: null } as const;
    expect(check({ ...hungUp, stage: null })).toEqual([]);
    expect(check({ ...hungUp, stage: 'UNAWARE' })).toEqual([]);
    expect(check({ ...hungUp, stage: null, annotation: { internetAwareness: 'none' } })).toEqual([
      'awarenessId: AWARENESS_REQUIRED',
    ]);
  });

  test.each([
    ['PHONE', 'NO_ANSWER'],
    ['PHONE', 'BUSY'],
    ['PHONE', 'REJECTED'],
    ['PHONE', 'POWERED_OFF'],
    ['PHONE', 'UNREACHABLE'],
    ['PHONE', 'NUMBER_INVALID'],
    ['MESSAGE', 'NO_REPLY'],
  ] as [FollowUpMethod, FollowUpOutcome][])(
    '%s %s needs nothing else and leaves stage and annotation unchanged',
    (method, outcome) => {
      const other = { ...unanswered, method, outcome };
      expect(check(other, filled)).toEqual([]);
      expect(mayAnnotate(method, outcome)).toBe(false);
      expect(check({ ...other, stage: 'REFUSED' })).toEqual(['stage: STAGE_NOT_ALLOWED']);
      expect(check({ ...other, annotation: { competition: 'new', awarenessId: null } }, filled)).toEqual([
        'annotation.competition: ANNOTATION_NOT_ALLOWED',
        'awarenessId: ANNOTATION_NOT_ALLOWED',
      ]);
      // The form sends what it started from.
      expect(check({ ...other, annotation: filled }, filled)).toEqual([]);
    },
  );

  test('it may rise, fall or skip: every stage is allowed after any', () => {
    for (const stage of STAGES.filter((one) => one !== 'REFUSED')) expect(check({ stage })).toEqual([]);
  });

  test('REFUSED always needs a reason', () => {
    expect(check({ stage: 'REFUSED' })).toEqual(['refusalReasonId: REFUSAL_REASON_REQUIRED']);
    expect(check({ stage: 'REFUSED', refusalReasonId: '7' })).toEqual([]);
    expect(check({ outcome: 'HUNG_UP', answeredBy: null, stage: 'REFUSED' })).toEqual([
      'refusalReasonId: REFUSAL_REASON_REQUIRED',
    ]);
  });
});

describe('method, outcome and who answered', () => {
  test('each method takes its own outcomes and no other', () => {
    for (const method of METHODS) {
      for (const outcome of Object.values(OUTCOMES).flat()) {
        const refused = check({ ...unanswered, method, outcome }).includes('outcome: OUTCOME_NOT_ALLOWED');
        expect(refused).toBe(!OUTCOMES[method].includes(outcome));
      }
    }
  });

  test('a method is required, and an outcome but for INBOUND', () => {
    expect(check({ method: null, outcome: null, answeredBy: null })).toEqual(['method: METHOD_REQUIRED']);
    expect(check({ outcome: null })).toEqual(['outcome: OUTCOME_REQUIRED']);
    expect(check({ method: 'MESSAGE', outcome: null })).toEqual(['outcome: OUTCOME_REQUIRED']);
    expect(check({ method: 'INBOUND', outcome: null, answeredBy: null })).toEqual([]);
  });

  test('a connected call names who answered, unless it is loaded; nothing else may', () => {
    expect(check({ answeredBy: null })).toEqual(['answeredBy: ANSWERED_BY_REQUIRED']);
    expect(check({ answeredBy: null }, EMPTY_ANNOTATION, true)).toEqual([]);
    expect(check({ ...unanswered, answeredBy: 'STAFF' })).toEqual(['answeredBy: ANSWERED_BY_NOT_ALLOWED']);
    expect(check({ method: 'MESSAGE', outcome: 'REPLIED' })).toEqual(['answeredBy: ANSWERED_BY_NOT_ALLOWED']);
    expect(check({ method: 'INBOUND', outcome: null })).toEqual(['answeredBy: ANSWERED_BY_NOT_ALLOWED']);
  });

  test('a forgotten answerer hides nothing else that is missing', () => {
    expect(check({ answeredBy: null, stage: null, annotation: abc })).toEqual([
      'answeredBy: ANSWERED_BY_REQUIRED',
      'stage: STAGE_REQUIRED',
      'demandId: DEMAND_REQUIRED',
    ]);
  });

  test('what the annotation asks for is said before an outcome is chosen', () => {
    expect(check({ outcome: null, answeredBy: null, stage: null, annotation: abc })).toEqual([
      'outcome: OUTCOME_REQUIRED',
      'demandId: DEMAND_REQUIRED',
    ]);
  });
});

describe('next step', () => {
  const step = (nextStep: Partial<FollowUpInput['nextStep']>): string[] =>
    check({ nextStep: { ...none, ...nextStep } });

  test.each(['CALL', 'VISIT'] as const)('%s needs a time after the follow-up', (kind) => {
    expect(step({ kind })).toEqual(['nextStep.at: NEXT_STEP_TIME_REQUIRED']);
    expect(step({ kind, at: now })).toEqual(['nextStep.at: NEXT_STEP_TIME_IN_PAST']);
    expect(step({ kind, at: later })).toEqual([]);
  });

  test('handing back to the pool needs a reason, reporting the number what is wrong with it, none nothing', () => {
    expect(step({ kind: 'RELEASE', note: ' ' })).toEqual(['nextStep.note: REASON_REQUIRED']);
    expect(step({ kind: 'RELEASE', note: 'closed down' })).toEqual([]);
    expect(step({ kind: 'REPORT_INVALID' })).toEqual(['nextStep.verdictReason: VERDICT_REASON_REQUIRED']);
    expect(step({ kind: 'REPORT_INVALID', verdictReason: 'FAX' })).toEqual([]);
    expect(step({ kind: 'NONE' })).toEqual([]);
  });

  test('it is asked for whatever the outcome', () => {
    expect(check({ ...unanswered, nextStep: { ...none, kind: 'CALL' } })).toEqual([
      'nextStep.at: NEXT_STEP_TIME_REQUIRED',
    ]);
  });
});

describe('lengths', () => {
  test('texts have a longest length, a duration is whole seconds of at most a day', () => {
    const long = 'x'.repeat(2_001);
    expect(check({ annotation: { competition: long } })).toEqual(['annotation.competition: TOO_LONG']);
    expect(check({ note: long })).toEqual(['note: TOO_LONG']);
    expect(check({ note: long.slice(1) })).toEqual([]);
    for (const duration of [-1, 0.5, 86_401, Number.NaN]) {
      expect(check({ duration })).toEqual(['duration: DURATION_INVALID']);
    }
    expect(check({ duration: 0 })).toEqual([]);
    expect(check({ duration: 86_400 })).toEqual([]);
  });
});

describe('any follow-up', () => {
  const text = fc.constantFrom(undefined, null, '', ' ', 'text', 'other');
  const category = fc.constantFrom(undefined, null, '1', '2');
  const annotation = fc.record({
    growthExpectation: text,
    targetCustomers: text,
    competition: text,
    internetAwareness: text,
    demandId: category,
    awarenessId: category,
  });
  const stored = annotation.map((input) => mergeAnnotation(EMPTY_ANNOTATION, input));
  const followUp = fc
    .record({
      method: fc.constantFrom(...METHODS),
      outcomeNumber: fc.nat(7),
      annotation,
      stage: fc.constantFrom(null, ...STAGES),
      refusalReasonId: fc.constantFrom(null, '7'),
    })
    .map(({ outcomeNumber, ...rest }): FollowUpInput => {
      const outcomes = OUTCOMES[rest.method];
      const outcome = outcomes[outcomeNumber % Math.max(1, outcomes.length)] ?? null;
      return { ...connected, ...rest, outcome, answeredBy: outcome === 'CONNECTED' ? 'STAFF' : null };
    });

  test('is accepted exactly when both pairs hold in both directions and stage and reason are as the outcome wants', () => {
    fc.assert(
      fc.property(followUp, stored, (input, earlier) => {
        const after = mergeAnnotation(earlier, input.annotation);
        const hasAll = !!after.growthExpectation && !!after.targetCustomers && !!after.competition;
        const pairs = hasAll === !!after.demandId && !!after.internetAwareness === !!after.awarenessId;
        const unchanged = JSON.stringify(after) === JSON.stringify(earlier);
        const reason = input.stage !== 'REFUSED' || input.refusalReasonId !== null;
        const silent = !mayAnnotate(input.method!, input.outcome);
        const wanted = silent
          ? input.stage === null && unchanged
          : pairs && reason && (input.stage !== null || input.outcome === 'HUNG_UP');
        expect(checkFollowUp(input, { earlier, now }).length === 0).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  test('every refusal names a field of the entry', () => {
    const fields = [
      'method',
      'outcome',
      'answeredBy',
      'stage',
      'refusalReasonId',
      'annotation',
      'demandId',
      'awarenessId',
    ];
    fc.assert(
      fc.property(followUp, stored, (input, earlier) => {
        for (const { path } of checkFollowUp(input, { earlier, now })) {
          expect(fields).toContain(path[0]);
          if (path[0] === 'annotation') expect(Object.keys(EMPTY_ANNOTATION)).toContain(path[1]);
        }
      }),
    );
  });
});
