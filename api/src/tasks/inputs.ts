/** What the schema's inputs say of tasks. */
import type { NextStepInput } from '@erp/domain/follow-ups/submit-rules';
import type { UnitId } from '@erp/domain/organization/tree';
import type { NextStepEntry, TodoEntry as TodoGiven } from '../generated/schema-types';
import { optionalId } from '../graphql/ids';
import type { TodoEntry } from './create-task';

export const nextStepOf = (step: NextStepEntry | null | undefined): NextStepInput => ({
  kind: step?.kind ?? 'NONE',
  at: step?.at ?? null,
  note: step?.note ?? null,
  verdictReason: step?.verdictReason ?? null,
  leadMinutes: step?.leadMinutes ?? undefined,
});

export const todoEntry = ({ customerId, personId, dueAt, leadMinutes, note }: TodoGiven): TodoEntry => ({
  customerId: optionalId('customer', customerId),
  personId: optionalId('unit', personId) as UnitId | null,
  dueAt,
  leadMinutes: leadMinutes ?? null,
  note,
});
