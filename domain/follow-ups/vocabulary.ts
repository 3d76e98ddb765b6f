/** The closed sets of words about contacts and stages; docs/glossary.md gives each in Chinese and English. */

export const METHODS = ['PHONE', 'MESSAGE', 'INBOUND'] as const;
export type FollowUpMethod = (typeof METHODS)[number];

export const PHONE_OUTCOMES = [
  'CONNECTED',
  'HUNG_UP',
  'NO_ANSWER',
  'BUSY',
  'REJECTED',
  'POWERED_OFF',
  'UNREACHABLE',
  'NUMBER_INVALID',
] as const;
export const MESSAGE_OUTCOMES = ['REPLIED', 'NO_REPLY'] as const;
export type FollowUpOutcome = (typeof PHONE_OUTCOMES)[number] | (typeof MESSAGE_OUTCOMES)[number];

/** The outcomes a method may have; INBOUND has none. */
export const OUTCOMES: Record<FollowUpMethod, readonly FollowUpOutcome[]> = {
  PHONE: PHONE_OUTCOMES,
  MESSAGE: MESSAGE_OUTCOMES,
  INBOUND: [],
};

export type AnsweredBy = 'KEY_PERSON' | 'STAFF';

const among = <T extends string>(values: readonly T[], value: T | null): boolean =>
  value !== null && values.includes(value);

/** 有效跟进: by one of these methods, or with one of these outcomes. */
export const EFFECTIVE_METHODS: readonly FollowUpMethod[] = ['INBOUND'];
export const EFFECTIVE_OUTCOMES: readonly FollowUpOutcome[] = ['CONNECTED', 'REPLIED'];

export const isEffective = (method: FollowUpMethod, outcome: FollowUpOutcome | null): boolean =>
  among(EFFECTIVE_METHODS, method) || among(EFFECTIVE_OUTCOMES, outcome);

/** Outcomes that may change annotation and stage although the follow-up is not effective. */
export const ANNOTATING_OUTCOMES: readonly FollowUpOutcome[] = ['HUNG_UP'];

/** Effective follow-ups and ANNOTATING_OUTCOMES may change annotation and stage; any other outcome leaves both as they were. */
export const mayAnnotate = (method: FollowUpMethod, outcome: FollowUpOutcome | null): boolean =>
  isEffective(method, outcome) || among(ANNOTATING_OUTCOMES, outcome);

/** Intent stages, lowest first; the index less one is the level. */
export const STAGES = ['REFUSED', 'UNAWARE', 'ENGAGED', 'EVALUATING', 'CONSIDERING', 'COMMITTED'] as const;
export type Stage = (typeof STAGES)[number];

/** −1 … 4. */
export const stageLevel = (stage: Stage): number => STAGES.indexOf(stage) - 1;

/** States of a customer at the end of a day, in the order in which they are shown. */
export const STATES = [...STAGES, 'SIGNED', 'INVALID', 'LAPSED', 'NONE'] as const;
export type State = (typeof STATES)[number];

export const isStage = (state: State | 'ABSENT'): state is Stage =>
  (STAGES as readonly string[]).includes(state);

/** What stands beside a state's name so that colour never stands alone. */
export const STATE_SIGN: Record<State, string> = {
  REFUSED: '−1',
  UNAWARE: '0',
  ENGAGED: '1',
  EVALUATING: '2',
  CONSIDERING: '3',
  COMMITTED: '4',
  SIGNED: '✓',
  INVALID: '×',
  LAPSED: '',
  NONE: '',
};

export const NEXT_STEPS = ['CALL', 'VISIT', 'RELEASE', 'REPORT_INVALID', 'NONE'] as const;
export type NextStepKind = (typeof NEXT_STEPS)[number];
