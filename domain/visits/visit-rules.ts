/** Result of a DONE visit 出访结果 (docs/rules/visits.md). */
import type { Stage } from '../follow-ups/vocabulary';
import { problem, type Problem } from '../problem';

export const VISIT_MET = ['KEY_PERSON', 'STAFF', 'NOBODY'] as const;
export type VisitMet = (typeof VISIT_MET)[number];

export const VISIT_RESULTS = [
  'SIGNED',
  'AGREED_TO_SIGN',
  'INTERESTED',
  'NEEDS_FOLLOW_UP',
  'REFUSED',
] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

export type VisitOutcome = {
  met: VisitMet | null;
  result: VisitResult | null;
  stage: Stage | null;
  refusalReasonId: string | null;
};

/** The stage that a result asserts by itself. */
const ASSERTED: Partial<Record<VisitResult, Stage>> = {
  REFUSED: 'REFUSED',
  AGREED_TO_SIGN: 'COMMITTED',
  SIGNED: 'COMMITTED',
};

/** Whoever records such a result is not asked for the stage. */
export const decidesStage = (result: VisitResult | null): boolean => result !== null && result in ASSERTED;

/**
 * NOBODY leaves the stage as it was and has no result; REFUSED asserts REFUSED, AGREED_TO_SIGN and SIGNED assert
 * COMMITTED (SIGNED unless another stage is given: the deal decides the state); the others need a stage. REFUSED needs a
 * reason. `stage`: what the visit asserts.
 */
export function checkVisit(visit: VisitOutcome): { problems: Problem[]; stage: Stage | null } {
  if (!visit.met) return { problems: [problem('MET_REQUIRED', ['met'])], stage: null };
  if (visit.met === 'NOBODY') {
    const problems = [
      ...(visit.result ? [problem('RESULT_NOT_ALLOWED', ['result'])] : []),
      ...(visit.stage ? [problem('STAGE_NOT_ALLOWED', ['stage'])] : []),
    ];
    return { problems, stage: null };
  }
  if (!visit.result) return { problems: [problem('RESULT_REQUIRED', ['result'])], stage: null };
  const asserted = ASSERTED[visit.result];
  const problems: Problem[] = [];
  if (asserted && visit.result !== 'SIGNED' && visit.stage && visit.stage !== asserted) {
    problems.push(problem('STAGE_CONTRADICTS_RESULT', ['stage']));
  }
  const stage = (visit.result === 'SIGNED' ? (visit.stage ?? asserted) : (asserted ?? visit.stage)) ?? null;
  if (!stage) problems.push(problem('STAGE_REQUIRED', ['stage']));
  if (stage === 'REFUSED' && !visit.refusalReasonId)
    problems.push(problem('REFUSAL_REASON_REQUIRED', ['refusalReasonId']));
  return { problems, stage };
}
