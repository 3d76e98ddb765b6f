/** What is typed on the call desk, before it is a follow-up. */
import {
  ANNOTATION_PARTS,
  type Annotation,
  type AnnotationInput,
  type AnnotationPart,
  type FollowUpInput,
} from '@erp/domain/follow-ups/submit-rules';
import type {
  AnsweredBy,
  FollowUpMethod,
  FollowUpOutcome,
  NextStepKind,
  Stage,
} from '@erp/domain/follow-ups/vocabulary';
import type { Instant } from '@erp/domain/time/day';
import type { FollowUpEntry, VerdictReason } from '@/generated/schema-types';
import { newRequestKey } from '@/ui/request-key';
import { secondsOf } from './duration';
import type { CallFormCustomerFragment } from './generated/call-form';

export type Draft = {
  /** One per draft: a submit that is retried is recorded once. */
  requestKey: string;
  method: FollowUpMethod;
  outcome: FollowUpOutcome | null;
  answeredBy: AnsweredBy | null;
  duration: string;
  phoneId: string | null;
  parts: Record<AnnotationPart, string>;
  demandId: string | null;
  awarenessId: string | null;
  stage: Stage | null;
  refusalReasonId: string | null;
  note: string;
  nextStep: NextStepKind;
  nextStepAt: string | null;
  /** Minutes; left out: the usual. */
  nextStepLead?: number;
  nextStepNote: string;
  verdictReason: VerdictReason | null;
  /** Ids of the guides that were shown, once it was sent; null: not sent yet. */
  guidesShown: string[] | null;
  /** An outcome entered by one key, until it is answered: sent again it is recorded once. */
  unanswered: { requestKey: string; outcome: FollowUpOutcome; phoneId: string | null } | null;
};

/** What the present owner's follow-ups have filled so far: the form starts from it. */
export function earlierAnnotation({ annotation }: CallFormCustomerFragment): Annotation {
  return {
    growthExpectation: annotation.growthExpectation,
    targetCustomers: annotation.targetCustomers,
    competition: annotation.competition,
    internetAwareness: annotation.internetAwareness,
    demandId: annotation.demand?.id ?? null,
    awarenessId: annotation.awareness?.id ?? null,
  };
}

export function freshDraft(customer: CallFormCustomerFragment, phoneId: string | null): Draft {
  const earlier = earlierAnnotation(customer);
  return {
    requestKey: newRequestKey(),
    method: 'PHONE',
    outcome: null,
    answeredBy: null,
    duration: '',
    phoneId,
    parts: {
      growthExpectation: earlier.growthExpectation ?? '',
      targetCustomers: earlier.targetCustomers ?? '',
      competition: earlier.competition ?? '',
      internetAwareness: earlier.internetAwareness ?? '',
    },
    demandId: earlier.demandId,
    awarenessId: earlier.awarenessId,
    stage: null,
    refusalReasonId: null,
    note: '',
    nextStep: 'NONE',
    nextStepAt: null,
    nextStepNote: '',
    verdictReason: null,
    guidesShown: null,
    unanswered: null,
  };
}

/** Only what this call changed is sent; what it leaves out stays as it was. */
function changedAnnotation(draft: Draft, earlier: Annotation): AnnotationInput {
  const changed: AnnotationInput = {};
  for (const part of ANNOTATION_PARTS) {
    if (draft.parts[part].trim() !== (earlier[part] ?? '')) changed[part] = draft.parts[part];
  }
  if (draft.demandId !== earlier.demandId) changed.demandId = draft.demandId;
  if (draft.awarenessId !== earlier.awarenessId) changed.awarenessId = draft.awarenessId;
  return changed;
}

const hasTime = (kind: NextStepKind): boolean => kind === 'CALL' || kind === 'VISIT';

/** The draft as the submit rules see it. */
export function inputOf(draft: Draft, earlier: Annotation): FollowUpInput {
  return {
    method: draft.method,
    outcome: draft.outcome,
    answeredBy: draft.answeredBy,
    duration: secondsOf(draft.duration),
    annotation: changedAnnotation(draft, earlier),
    stage: draft.stage,
    refusalReasonId: draft.stage === 'REFUSED' ? draft.refusalReasonId : null,
    note: draft.note || null,
    nextStep: {
      kind: draft.nextStep,
      at: hasTime(draft.nextStep) ? (draft.nextStepAt as Instant | null) : null,
      note: draft.nextStep === 'RELEASE' ? draft.nextStepNote : null,
      verdictReason: draft.nextStep === 'REPORT_INVALID' ? draft.verdictReason : null,
      ...(hasTime(draft.nextStep) && draft.nextStepLead !== undefined
        ? { leadMinutes: draft.nextStepLead }
        : {}),
    },
  };
}

/** The draft as the API takes it. */
export function entryOf(draft: Draft, customerId: string, earlier: Annotation): FollowUpEntry {
  const { annotation, nextStep, method, ...input } = inputOf(draft, earlier);
  const { demandId, awarenessId, ...parts } = annotation;
  return {
    ...input,
    method: method ?? 'PHONE',
    customerId,
    phoneId: draft.method === 'PHONE' ? draft.phoneId : null,
    ...(draft.guidesShown?.length ? { guidesShown: draft.guidesShown } : {}),
    ...(Object.keys(parts).length > 0 ? { annotation: parts } : {}),
    ...(demandId === undefined ? {} : { demandId }),
    ...(awarenessId === undefined ? {} : { awarenessId }),
    nextStep: { ...nextStep, verdictReason: nextStep.verdictReason as VerdictReason | null },
  };
}
