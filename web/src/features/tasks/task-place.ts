import { callPath, customerPath, disputePath } from '@/paths';
import type { TaskLineFragment } from './generated/task-line';

type Place = { name: string; href: string };

/** What a task is about, and where that stands; null: nothing but its own text. */
export function subjectOf({ customer, dispute }: TaskLineFragment): Place | null {
  if (dispute) return { name: dispute.customerName, href: disputePath(dispute.id) };
  return customer ? { name: customer.name, href: customerPath(customer.id) } : null;
}

/** Where it is done: the case, the call desk, or the visit's form on the customer's page. */
export function doPath({ kind, customer, dispute }: TaskLineFragment): string | null {
  if (dispute) return disputePath(dispute.id);
  if (!customer) return null;
  return kind === 'VISIT' ? `${customerPath(customer.id)}?drawer=visit` : callPath(customer.id);
}

/** Who and what: the two reps of a dispute, a comment's question, the task's own text. */
export const textOf = ({ dispute, comment, note }: TaskLineFragment): string | null =>
  dispute ? `${dispute.openedBy.name} ・ ${dispute.otherRep.name}` : (comment?.text ?? note);
