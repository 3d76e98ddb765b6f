/** Whether a visit's plan needs its manager's approval, and when it is asked for again (docs/rules/visits.md). */
import { textRules } from '../generated/text-rules';
import { problem, type Problem } from '../problem';
import type { UnitId } from '../organization/tree';
import type { Day } from '../time/day';
import { textProblems } from '../text/text';

export const PLAN_APPROVALS = ['PENDING', 'APPROVED', 'REFUSED'] as const;
export type PlanApproval = (typeof PLAN_APPROVALS)[number];

/** INHERITED: the unit says nothing, the next one above it does. */
export const APPROVAL_RULES = ['REQUIRED', 'NOT_REQUIRED', 'INHERITED'] as const;
export type ApprovalRule = (typeof APPROVAL_RULES)[number];

/** What a unit says from a day on; of two from one day the one said later, by its number. */
export type ApprovalSetting = { unitId: UnitId; no: number; fromDay: Day; rule: ApprovalRule };

/** What the unit says on the day; null: nothing yet. */
export function settingOn(
  settings: readonly ApprovalSetting[],
  unitId: UnitId,
  day: Day,
): ApprovalSetting | null {
  return settings
    .filter((one) => one.unitId === unitId && one.fromDay <= day)
    .reduce<ApprovalSetting | null>(
      (last, one) =>
        last === null || one.fromDay > last.fromDay || (one.fromDay === last.fromDay && one.no > last.no)
          ? one
          : last,
      null,
    );
}

/** The nearest unit on the way up that says something decides; where none does, no plan needs approval. */
export function decidingSetting(
  settings: readonly ApprovalSetting[],
  path: readonly UnitId[],
  day: Day,
): ApprovalSetting | null {
  for (const unitId of path) {
    const setting = settingOn(settings, unitId, day);
    if (setting && setting.rule !== 'INHERITED') return setting;
  }
  return null;
}

export type Asked = {
  /** The rep's unit requires approval, and somebody above him could give it. */
  isRequired: boolean;
  /** Whoever plans or moves it may approve it: then he has. */
  byApprover: boolean;
};

/** Of a new plan; null: none is needed. */
export const approvalOfNew = ({ isRequired, byApprover }: Asked): PlanApproval | null =>
  isRequired ? (byApprover ? 'APPROVED' : 'PENDING') : null;

/** Of a plan that is moved: within its day it keeps what was decided, unless that was a refusal; to another day it asks again. */
export function approvalOfMoved(
  present: PlanApproval | null,
  { from, to }: { from: Day; to: Day },
  asked: Asked,
): PlanApproval | null {
  if (from === to && present !== 'REFUSED') return present;
  return approvalOfNew(asked);
}

/** Of several who decide at once one does. */
export const checkPending = (approval: PlanApproval | null, path: string[]): Problem[] =>
  approval === 'PENDING' ? [] : [problem('VISIT_NOT_PENDING', path)];

export const checkRefusal = (note: string): Problem[] => {
  if (note.trim() === '') return [problem('REASON_REQUIRED', ['note'])];
  return textProblems(note, textRules['RefuseVisitInput.note'], ['note']);
};

/** What the rep is asked to do about a plan that was not approved, in his language. */
export const refusalTodo = (locale: 'zh' | 'en', day: Day, note: string): string =>
  locale === 'en' ? `The visit on ${day} was not approved: ${note}` : `${day} 的出访计划未获批准：${note}`;
