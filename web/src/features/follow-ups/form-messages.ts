import type { Problem, ProblemCode } from '@erp/domain/problem';

/** What the form says the moment the rule asks for it; the rest is said when the person submits. */
const AT_ONCE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'DEMAND_REQUIRED',
  'DEMAND_NEEDS_ANNOTATION',
  'AWARENESS_REQUIRED',
  'AWARENESS_NEEDS_ANNOTATION',
  'ANNOTATION_NOT_ALLOWED',
  'STAGE_NOT_ALLOWED',
  'TOO_LONG',
  'DURATION_INVALID',
  'NEXT_STEP_TIME_IN_PAST',
]);

export const saidAtOnce = ({ code }: Problem): boolean => AT_ONCE.has(code);

/** Where the eye and the focus go for a field that refuses. */
const CONTROLS: Record<string, string> = {
  method: 'call-method',
  outcome: 'call-outcome',
  answeredBy: 'call-answered-by',
  duration: 'call-duration',
  stage: 'call-stage',
  refusalReasonId: 'call-refusal',
  demandId: 'call-demand',
  awarenessId: 'call-awareness',
  note: 'call-note',
  'nextStep.at': 'call-time',
  'nextStep.note': 'call-time',
  'nextStep.verdictReason': 'call-time',
};

export const hasControl = (field: string): boolean => field.startsWith('annotation.') || field in CONTROLS;

const controlOf = (field: string): string =>
  field.startsWith('annotation.')
    ? `call-${field.slice('annotation.'.length)}`
    : (CONTROLS[field] ?? 'call-outcome');

/** Focuses a control by its id; of a group, what is chosen in it or its first option. */
export function focusControl(id: string): void {
  const element = document.getElementById(id);
  const inside =
    element?.querySelector<HTMLElement>('[role=radio][aria-checked=true]') ??
    element?.querySelector<HTMLElement>('[role=radio]:not([disabled])');
  (inside ?? element)?.focus();
}

export const focusField = (field: string): void => focusControl(controlOf(field));
