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

/** 有效跟进: CONNECTED, REPLIED, INBOUND. */
export function isEffective(method: FollowUpMethod, outcome: FollowUpOutcome | null): boolean {
  return method === 'INBOUND' || outcome === 'CONNECTED' || outcome === 'REPLIED';
}

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
