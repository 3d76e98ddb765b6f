/** The only file that imports upwards for the kernel: what follows from facts without being asked for. */
import { renewAfterFacts, renewAfterPlan } from './claims/renew-release-days';
import { renewDetails } from './customers/renew-details';
import { renewMergedNames, renewVoidedNumbers } from './customers/search-keys';
import { handPlanReactions, handReactions } from './facts/reactions';
import { renewAnnotations } from './follow-ups/renew-annotations';
import { retellLead } from './leads/retell-lead';
import { closeTasks } from './tasks/close-tasks';

export function startReactions(): void {
  // The day of release reads which tasks are open.
  handReactions([
    closeTasks,
    retellLead,
    renewVoidedNumbers,
    renewMergedNames,
    renewDetails,
    renewAnnotations,
    renewAfterFacts,
  ]);
  handPlanReactions([renewAfterPlan]);
}
