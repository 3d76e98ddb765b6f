/** 升级率: how often the stage rose in the follow-ups in which a guide was shown (docs/rules/guides.md). */
import { stageLevel, type Stage } from '../follow-ups/vocabulary';

/** Below so many uses no share is told: it would say nothing. */
export const MIN_USES = 20;

export type ShownContact = { stageFrom: Stage | null; stageTo: Stage | null; afterLapse: boolean };

/** Above the stage before it. A first stage, also the first after a lapse, has none before it and is no rise. */
export const isRise = ({ stageFrom, stageTo, afterLapse }: ShownContact): boolean =>
  !afterLapse && stageFrom !== null && stageTo !== null && stageLevel(stageTo) > stageLevel(stageFrom);

export type Effect = { uses: number; rises: number | null; share: number | null };

/** Of contacts alike, each with how many there were. */
export function effectOf(shown: readonly (ShownContact & { n: number })[]): Effect {
  const total = (contacts: readonly { n: number }[]): number => contacts.reduce((sum, { n }) => sum + n, 0);
  const uses = total(shown);
  if (uses < MIN_USES) return { uses, rises: null, share: null };
  const rises = total(shown.filter(isRise));
  return { uses, rises, share: rises / uses };
}
