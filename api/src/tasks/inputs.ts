/** The next step as the schema's inputs give it. */
import type { NextStepInput } from '@erp/domain/follow-ups/submit-rules';
import type { NextStepEntry } from '../generated/schema-types';

export const nextStepOf = (step: NextStepEntry | null | undefined): NextStepInput => ({
  kind: step?.kind ?? 'NONE',
  at: step?.at ?? null,
  note: step?.note ?? null,
  verdictReason: step?.verdictReason ?? null,
});
