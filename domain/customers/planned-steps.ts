/** 下一步: what lists of customers are filtered by (docs/rules/lists.md); what each means: next-step-filter.ts. */
export const PLANNED_STEPS = ['CALL_OVERDUE', 'CALL_TODAY', 'CALL_THIS_WEEK', 'VISIT', 'NOTHING'] as const;
export type PlannedStep = (typeof PLANNED_STEPS)[number];
