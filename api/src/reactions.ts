/** The only file that imports upwards for the kernel: what follows from facts without being asked for. */
import { renewDetails } from './customers/renew-details';
import { renewVoidedNumbers } from './customers/search-keys';
import { handReactions } from './facts/reactions';
import { renewAnnotations } from './follow-ups/renew-annotations';
import { retellLead } from './leads/retell-lead';
import { closeTasks } from './tasks/close-tasks';

export const startReactions = (): void =>
  handReactions([closeTasks, retellLead, renewVoidedNumbers, renewDetails, renewAnnotations]);
