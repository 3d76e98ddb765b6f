/** The only file that imports upwards for the kernel: what follows from facts without being asked for. */
import { handReactions } from './facts/reactions';
import { closeTasks } from './tasks/close-tasks';

export const startReactions = (): void => handReactions([closeTasks]);
