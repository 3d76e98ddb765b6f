import type { RunningServer } from '@erp/scripts/database/server';

/** What the global set-up hands to the global tear-down: both run in Jest's main process. */
interface RunState {
  server?: RunningServer;
  folder?: string;
  adminUrl: string;
  prefix: string;
}

const place = globalThis as { erpTestRun?: RunState };

export function keepRunState(state: RunState): void {
  place.erpTestRun = state;
}

export function takeRunState(): RunState | undefined {
  return place.erpTestRun;
}
