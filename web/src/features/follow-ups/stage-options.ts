import { STAGES, STATE_SIGN, type Stage } from '@erp/domain/follow-ups/vocabulary';
import { stateGround, stateText } from '@/ui/state-style';

/** The key of a stage: its level, − for −1. */
export const STAGE_KEYS: Record<string, Stage> = Object.fromEntries(
  STAGES.map((stage) => [STATE_SIGN[stage] === '−1' ? '-' : STATE_SIGN[stage], stage]),
);

export const stageColours = (stage: Stage) => ({
  edge: stateGround(stage),
  chosen: { background: stateGround(stage), color: stateText(stage), borderColor: stateGround(stage) },
});
