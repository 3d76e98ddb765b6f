/**
 * Every submit rule of a follow-up, broken once in the form of the call desk: what is done wrong, at which control its
 * message stands, and what mends it. What the form cannot be made to do stands in UNREACHABLE, with the request that does
 * it past the form.
 */
import { MAX_DURATION } from '@erp/domain/follow-ups/submit-rules';
import { textRules } from '@erp/domain/generated/text-rules';
import type { ProblemCode } from '@erp/domain/problem';
import type { CallForm } from './call-form';

export type Breach = {
  code: ProblemCode;
  rule: string;
  /** Id of the control beside which the message stands. */
  at: string;
  params?: Record<string, number>;
  /** The form says it while it is typed, not only when it is submitted. */
  atOnce?: boolean;
  breakIt: (form: CallForm) => Promise<void>;
  mendIt: (form: CallForm) => Promise<void>;
};

const ABC = {
  growthExpectation: '明年开两条新线',
  targetCustomers: '义乌的小商品批发商',
  competition: '同行多，自家模具快',
};
const MAX_STEP_NOTE_LENGTH = 300;

export const BREACHES: readonly Breach[] = [
  {
    code: 'OUTCOME_REQUIRED',
    rule: 'a call has an outcome',
    at: 'call-outcome',
    breakIt: (form) => form.choose('call-outcome', 'CONNECTED'),
    mendIt: (form) => form.choose('call-outcome', 'HUNG_UP'),
  },
  {
    code: 'OUTCOME_REQUIRED',
    rule: 'a message has an outcome',
    at: 'call-outcome',
    breakIt: (form) => form.choose('call-method', 'MESSAGE'),
    mendIt: (form) => form.choose('call-outcome', 'REPLIED'),
  },
  {
    code: 'ANSWERED_BY_REQUIRED',
    rule: 'a call that was answered names who answered',
    at: 'call-answered-by',
    breakIt: async (form) => {
      await form.choose('call-outcome', 'HUNG_UP');
      await form.choose('call-outcome', 'CONNECTED');
    },
    mendIt: (form) => form.choose('call-answered-by', 'STAFF'),
  },
  {
    code: 'DURATION_INVALID',
    rule: 'a duration is a time',
    at: 'call-duration',
    atOnce: true,
    breakIt: (form) => form.write('call-duration', '三分钟'),
    mendIt: (form) => form.write('call-duration', '3:40'),
  },
  {
    code: 'DURATION_INVALID',
    rule: 'a duration is at most a day',
    at: 'call-duration',
    atOnce: true,
    breakIt: (form) => form.write('call-duration', `${MAX_DURATION + 1}`),
    mendIt: (form) => form.write('call-duration', `${MAX_DURATION}`),
  },
  {
    code: 'STAGE_REQUIRED',
    rule: 'an effective call needs a stage',
    at: 'call-stage',
    breakIt: (form) => form.choose('call-stage', 'ENGAGED'),
    mendIt: (form) => form.choose('call-stage', 'UNAWARE'),
  },
  {
    code: 'STAGE_REQUIRED',
    rule: 'an answered message needs a stage',
    at: 'call-stage',
    breakIt: async (form) => {
      await form.choose('call-method', 'MESSAGE');
      await form.choose('call-outcome', 'REPLIED');
      await form.choose('call-stage', 'ENGAGED');
    },
    mendIt: (form) => form.choose('call-stage', 'COMMITTED'),
  },
  {
    code: 'STAGE_REQUIRED',
    rule: 'a call of the customer needs a stage',
    at: 'call-stage',
    breakIt: async (form) => {
      await form.choose('call-method', 'INBOUND');
      await form.choose('call-stage', 'ENGAGED');
    },
    mendIt: (form) => form.choose('call-stage', 'CONSIDERING'),
  },
  {
    code: 'STAGE_NOT_ALLOWED',
    rule: 'a call that reached nobody asserts no stage',
    at: 'call-stage',
    atOnce: true,
    breakIt: (form) => form.choose('call-outcome', 'NO_ANSWER'),
    mendIt: (form) => form.choose('call-outcome', 'HUNG_UP'),
  },
  {
    code: 'REFUSAL_REASON_REQUIRED',
    rule: 'a refusal names its reason',
    at: 'call-refusal',
    breakIt: (form) => form.choose('call-stage', 'REFUSED'),
    mendIt: async (form) => {
      await form.control('call-refusal').selectOption({ index: 1 });
    },
  },
  {
    code: 'DEMAND_REQUIRED',
    rule: 'a, b and c ask for a demand category',
    at: 'call-demand',
    atOnce: true,
    breakIt: (form) => form.parts(ABC),
    mendIt: (form) => form.chooseNth('call-demand', 1),
  },
  ...(['growthExpectation', 'targetCustomers', 'competition'] as const).map((missing): Breach => ({
    code: 'DEMAND_NEEDS_ANNOTATION',
    rule: `a demand category asks for ${missing}`,
    at: `call-${missing}`,
    atOnce: true,
    breakIt: async (form) => {
      await form.parts({ ...ABC, [missing]: '' });
      await form.chooseNth('call-demand', 0);
    },
    mendIt: (form) => form.part(missing, ABC[missing]),
  })),
  {
    code: 'AWARENESS_REQUIRED',
    rule: 'd asks for an awareness category',
    at: 'call-awareness',
    atOnce: true,
    breakIt: (form) => form.part('internetAwareness', '儿子在管网站'),
    mendIt: (form) => form.chooseNth('call-awareness', 1),
  },
  {
    code: 'AWARENESS_NEEDS_ANNOTATION',
    rule: 'an awareness category asks for d',
    at: 'call-internetAwareness',
    atOnce: true,
    breakIt: (form) => form.chooseNth('call-awareness', 2),
    mendIt: (form) => form.part('internetAwareness', '用过别家'),
  },
  ...(['growthExpectation', 'internetAwareness'] as const).map((part): Breach => ({
    code: 'ANNOTATION_NOT_ALLOWED',
    rule: `a call that reached nobody leaves ${part} as it was`,
    at: `call-${part}`,
    atOnce: true,
    breakIt: async (form) => {
      await form.choose('call-stage', 'ENGAGED');
      await form.part(part, '没人接，先记一笔');
      await form.choose('call-outcome', 'BUSY');
    },
    mendIt: (form) => form.part(part, ''),
  })),
  ...(['call-demand', 'call-awareness'] as const).map((at): Breach => ({
    code: 'ANNOTATION_NOT_ALLOWED',
    rule: `a call that reached nobody chooses no category (${at})`,
    at,
    atOnce: true,
    breakIt: async (form) => {
      await form.choose('call-stage', 'ENGAGED');
      await form.chooseNth(at, 0);
      await form.choose('call-outcome', 'POWERED_OFF');
    },
    mendIt: (form) => form.chooseNth(at, 0),
  })),
  ...(['growthExpectation', 'targetCustomers', 'competition', 'internetAwareness'] as const).map(
    (part): Breach => ({
      code: 'TOO_LONG',
      rule: `${part} has its length`,
      at: `call-${part}`,
      params: { max: textRules['FollowUpEntry.note'].max },
      atOnce: true,
      breakIt: async (form) => {
        await form.part(part, '长'.repeat(textRules['FollowUpEntry.note'].max + 1));
        if (part === 'internetAwareness') await form.chooseNth('call-awareness', 0);
      },
      mendIt: (form) => form.part(part, '长'.repeat(textRules['FollowUpEntry.note'].max)),
    }),
  ),
  {
    code: 'TOO_LONG',
    rule: 'the note has its length',
    at: 'call-note',
    params: { max: textRules['FollowUpEntry.note'].max },
    atOnce: true,
    breakIt: (form) => form.write('call-note', '长'.repeat(textRules['FollowUpEntry.note'].max + 1)),
    mendIt: (form) => form.write('call-note', '长'.repeat(textRules['FollowUpEntry.note'].max)),
  },
  {
    code: 'TOO_LONG',
    rule: 'the reason of a release has its length',
    at: 'call-time',
    params: { max: MAX_STEP_NOTE_LENGTH },
    atOnce: true,
    breakIt: async (form) => {
      await form.choose('call-next', 'RELEASE');
      await form.write('call-time', '长'.repeat(MAX_STEP_NOTE_LENGTH + 1));
    },
    mendIt: (form) => form.write('call-time', '长'.repeat(MAX_STEP_NOTE_LENGTH)),
  },
  ...(['CALL', 'VISIT'] as const).map((step): Breach => ({
    code: 'NEXT_STEP_TIME_REQUIRED',
    rule: `${step} as the next step has its time`,
    at: 'call-time',
    breakIt: (form) => form.choose('call-next', step),
    mendIt: (form) => form.chooseNth('call-time', 1),
  })),
  ...(['CALL', 'VISIT'] as const).map((step): Breach => ({
    code: 'NEXT_STEP_TIME_IN_PAST',
    rule: `${step} as the next step lies ahead`,
    at: 'call-time',
    atOnce: true,
    breakIt: async (form) => {
      await form.choose('call-next', step);
      await form.otherTime('2026-01-05T09:30');
    },
    mendIt: (form) => form.write('call-time-other', '2036-01-07T09:30'),
  })),
  {
    code: 'REASON_REQUIRED',
    rule: 'handing a customer back names its reason',
    at: 'call-time',
    breakIt: (form) => form.choose('call-next', 'RELEASE'),
    mendIt: (form) => form.write('call-time', '厂房已搬走'),
  },
  {
    code: 'VERDICT_REASON_REQUIRED',
    rule: 'reporting a number says what is wrong with it',
    at: 'call-time',
    breakIt: (form) => form.choose('call-next', 'REPORT_INVALID'),
    mendIt: async (form) => {
      await form.control('call-time').selectOption('WRONG_NUMBER');
    },
  },
];

export type Unreachable = {
  code: ProblemCode;
  rule: string;
  /** What the form does instead of letting it happen. */
  formPrevents: (form: CallForm, is: (holds: boolean) => void) => Promise<void>;
  /** What the API is sent, beside a follow-up that is otherwise right. */
  sent: Record<string, unknown>;
  /** Where its user error points to; null: the contract itself does not take it. */
  path: string | null;
};

export const UNREACHABLE: readonly Unreachable[] = [
  {
    code: 'METHOD_REQUIRED',
    rule: 'a follow-up has a method',
    formPrevents: async (form, is) => {
      for (const method of ['PHONE', 'MESSAGE', 'INBOUND']) {
        await form.choose('call-method', method);
        await form.choose('call-method', method);
        is((await form.chosen('call-method')) === method);
      }
    },
    sent: { method: null },
    path: null,
  },
  {
    code: 'OUTCOME_NOT_ALLOWED',
    rule: 'an outcome belongs to its method',
    formPrevents: async (form, is) => {
      await form.choose('call-method', 'MESSAGE');
      is((await form.chosen('call-outcome')) === null);
      is((await form.option('call-outcome', 'CONNECTED').count()) === 0);
      await form.choose('call-outcome', 'NO_REPLY');
      await form.choose('call-method', 'INBOUND');
      is((await form.control('call-outcome').count()) === 0);
      await form.choose('call-method', 'PHONE');
      is((await form.chosen('call-outcome')) === null);
      is((await form.option('call-outcome', 'REPLIED').count()) === 0);
    },
    sent: { outcome: 'REPLIED', answeredBy: null },
    path: 'followUp.outcome',
  },
  {
    code: 'ANSWERED_BY_NOT_ALLOWED',
    rule: 'nobody answered a call that was not answered',
    formPrevents: async (form, is) => {
      is((await form.chosen('call-answered-by')) === 'KEY_PERSON');
      await form.choose('call-outcome', 'HUNG_UP');
      is((await form.chosen('call-answered-by')) === null);
      for (const one of ['KEY_PERSON', 'STAFF']) {
        is(await form.option('call-answered-by', one).isDisabled());
      }
    },
    sent: { outcome: 'HUNG_UP', answeredBy: 'STAFF' },
    path: 'followUp.answeredBy',
  },
];
