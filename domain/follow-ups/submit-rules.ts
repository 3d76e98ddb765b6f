/**
 * The submit rules of a follow-up 系统机制, both directions: one pure function used by the API and by the form while the
 * rep types (docs/rules/follow-ups.md).
 */
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import { leadProblems } from '../tasks/task-rules';
import type { Instant } from '../time/day';
import {
  isEffective,
  mayAnnotate,
  OUTCOMES,
  type AnsweredBy,
  type FollowUpMethod,
  type FollowUpOutcome,
  type NextStepKind,
  type Stage,
} from './vocabulary';
import { textProblems } from '../text/text';

/** The four parts of an annotation, a to d. */
export const ANNOTATION_PARTS = [
  'growthExpectation',
  'targetCustomers',
  'competition',
  'internetAwareness',
] as const;
export type AnnotationPart = (typeof ANNOTATION_PARTS)[number];

/** The parts that make the case for a demand category: a, b and c. */
export const DEMAND_PARTS = ['growthExpectation', 'targetCustomers', 'competition'] as const;

/** What the present owner's follow-ups have filled so far; categories by id. */
export type Annotation = Record<AnnotationPart, string | null> & {
  demandId: string | null;
  awarenessId: string | null;
};

export const EMPTY_ANNOTATION: Annotation = {
  growthExpectation: null,
  targetCustomers: null,
  competition: null,
  internetAwareness: null,
  demandId: null,
  awarenessId: null,
};

/** A category or a part: undefined keeps what the annotation has; null or blank clears it. */
export type AnnotationInput = { [K in keyof Annotation]?: string | null };

export type NextStepInput = {
  kind: NextStepKind;
  /** Of CALL and VISIT. */
  at: Instant | null;
  /** Reason of RELEASE; else a note for the task. */
  note: string | null;
  /** Of REPORT_INVALID. */
  verdictReason: string | null;
  /** Of CALL and VISIT: so long before its time its task reminds; left out: the usual. */
  leadMinutes?: number;
};

export type FollowUpInput = {
  method: FollowUpMethod | null;
  outcome: FollowUpOutcome | null;
  answeredBy: AnsweredBy | null;
  /** Seconds. */
  duration: number | null;
  annotation: AnnotationInput;
  stage: Stage | null;
  refusalReasonId: string | null;
  note: string | null;
  nextStep: NextStepInput;
};

export const MAX_DURATION = 86_400;

const cleaned = (text: string | null | undefined): string | null => text?.trim() || null;

/** The annotation after this follow-up: what it gives replaces, what it leaves out stays. */
export function mergeAnnotation(earlier: Annotation, input: AnnotationInput): Annotation {
  const merged = { ...earlier };
  for (const key of Object.keys(earlier) as (keyof Annotation)[]) {
    if (input[key] !== undefined) merged[key] = cleaned(input[key]);
  }
  return merged;
}

/** a, b and c ↔ demand category; d ↔ awareness category. What is filled asks for its category, a category for what it rests on. */
function annotationProblems(merged: Annotation): Problem[] {
  const problems: Problem[] = [];
  const missing = DEMAND_PARTS.filter((part) => !merged[part]);
  if (missing.length === 0 && !merged.demandId) problems.push(problem('DEMAND_REQUIRED', ['demandId']));
  if (merged.demandId) {
    for (const part of missing) problems.push(problem('DEMAND_NEEDS_ANNOTATION', ['annotation', part]));
  }
  if (merged.internetAwareness && !merged.awarenessId)
    problems.push(problem('AWARENESS_REQUIRED', ['awarenessId']));
  if (merged.awarenessId && !merged.internetAwareness) {
    problems.push(problem('AWARENESS_NEEDS_ANNOTATION', ['annotation', 'internetAwareness']));
  }
  return problems;
}

/** Where a part or a category stands in the input. */
const annotationPath = (key: keyof Annotation): string[] =>
  key === 'demandId' || key === 'awarenessId' ? [key] : ['annotation', key];

/** What this follow-up changes, in the order of the form. */
export const changedAnnotation = (earlier: Annotation, merged: Annotation): (keyof Annotation)[] =>
  (Object.keys(EMPTY_ANNOTATION) as (keyof Annotation)[]).filter((key) => merged[key] !== earlier[key]);

function outcomeProblems({ method, outcome, answeredBy }: FollowUpInput, backfill: boolean): Problem[] {
  if (!method) return [problem('METHOD_REQUIRED', ['method'])];
  const allowed = OUTCOMES[method];
  if (!outcome && allowed.length > 0) return [problem('OUTCOME_REQUIRED', ['outcome'])];
  if (outcome && !allowed.includes(outcome)) return [problem('OUTCOME_NOT_ALLOWED', ['outcome'])];
  if (outcome === 'CONNECTED')
    return answeredBy || backfill ? [] : [problem('ANSWERED_BY_REQUIRED', ['answeredBy'])];
  return answeredBy ? [problem('ANSWERED_BY_NOT_ALLOWED', ['answeredBy'])] : [];
}

/** An effective follow-up needs a stage; HUNG_UP may assert one; any other outcome leaves stage and annotation as they were. */
function stageProblems(
  { method, outcome, stage, refusalReasonId }: FollowUpInput,
  merged: Annotation,
  earlier: Annotation,
): Problem[] {
  if (!mayAnnotate(method!, outcome)) {
    return [
      ...(stage ? [problem('STAGE_NOT_ALLOWED', ['stage'])] : []),
      ...changedAnnotation(earlier, merged).map((key) =>
        problem('ANNOTATION_NOT_ALLOWED', annotationPath(key)),
      ),
    ];
  }
  const problems = annotationProblems(merged);
  if (!stage && isEffective(method!, outcome)) problems.unshift(problem('STAGE_REQUIRED', ['stage']));
  if (stage === 'REFUSED' && !refusalReasonId) {
    problems.unshift(problem('REFUSAL_REASON_REQUIRED', ['refusalReasonId']));
  }
  return problems;
}

/** CALL and VISIT need a time after the contact, RELEASE a reason, REPORT_INVALID what is wrong with the number. */
export function checkNextStep(nextStep: NextStepInput, now: Instant): Problem[] {
  const wrongNote = textProblems(nextStep.note, textRules['NextStepEntry.note'], ['nextStep', 'note']);
  if (wrongNote.length > 0) return wrongNote;
  switch (nextStep.kind) {
    case 'CALL':
    case 'VISIT':
      if (!nextStep.at) return [problem('NEXT_STEP_TIME_REQUIRED', ['nextStep', 'at'])];
      if (nextStep.at <= now) return [problem('NEXT_STEP_TIME_IN_PAST', ['nextStep', 'at'])];
      return nextStep.leadMinutes === undefined
        ? []
        : leadProblems(nextStep.leadMinutes, ['nextStep', 'leadMinutes']);
    case 'RELEASE':
      return cleaned(nextStep.note) ? [] : [problem('REASON_REQUIRED', ['nextStep', 'note'])];
    case 'REPORT_INVALID':
      return nextStep.verdictReason
        ? []
        : [problem('VERDICT_REASON_REQUIRED', ['nextStep', 'verdictReason'])];
    case 'NONE':
      return [];
  }
}

function lengthProblems(input: FollowUpInput): Problem[] {
  const problems = [
    ...ANNOTATION_PARTS.flatMap((part) =>
      textProblems(input.annotation[part], textRules[`AnnotationEntry.${part}`], ['annotation', part]),
    ),
    ...textProblems(input.note, textRules['FollowUpEntry.note'], ['note']),
  ];
  if (
    input.duration !== null &&
    !(Number.isInteger(input.duration) && input.duration >= 0 && input.duration <= MAX_DURATION)
  ) {
    problems.push(problem('DURATION_INVALID', ['duration']));
  }
  return problems;
}

/**
 * Everything that keeps a follow-up from being submitted; empty: it may be. `earlier`: what the present owner's
 * follow-ups have filled so far. `now`: the instant of the follow-up; a next step lies after it. `backfill`: loaded
 * from elsewhere, where who answered may not be known. Paths are those of the API's FollowUpEntry. While no outcome is
 * chosen yet, the form hears already what the annotation asks for.
 */
export function checkFollowUp(
  input: FollowUpInput,
  { earlier, now, backfill = false }: { earlier: Annotation; now: Instant; backfill?: boolean },
): Problem[] {
  const outcome = outcomeProblems(input, backfill);
  const hasOutcome = outcome.every(({ path }) => path[0] === 'answeredBy');
  const merged = mergeAnnotation(earlier, input.annotation);
  return [
    ...outcome,
    ...(hasOutcome ? stageProblems(input, merged, earlier) : annotationProblems(merged)),
    ...lengthProblems(input),
    ...checkNextStep(input.nextStep, now),
  ];
}
