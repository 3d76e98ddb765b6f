'use client';

import { useWrite } from '@/ui/use-write';
import type { PlanAnswerFragment } from './generated/plan-visit';

type Shown = { id: string; day: string } | null;

/** Sends one change of a plan, and shows where it stands then. */
export function usePlanWrite(onDone: (visit: Shown) => void) {
  const { write, ...state } = useWrite('');
  const { messages } = state;
  const send = async (ask: (requestKey: string) => Promise<PlanAnswerFragment | undefined>) => {
    let visit: Shown = null;
    const isDone = await write(async (requestKey) => {
      const answer = await ask(requestKey);
      visit = answer?.visit ?? null;
      return answer;
    });
    if (isDone) onDone(visit);
  };
  // What happened to the plan meanwhile concerns the whole form.
  return { ...state, send, message: messages[''] ?? messages.visitId ?? messages.plannedAt };
}
