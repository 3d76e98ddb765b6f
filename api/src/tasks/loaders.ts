/** Values of tasks for many rows at once. */
import { loader } from '../database/loads';
import { nextTasks, type TaskRow } from './queries';

/** By customer: the earliest open task of the present owner. */
export const nextTask = loader<number, TaskRow>((ctx, ids) => nextTasks(ctx.db, ids));
