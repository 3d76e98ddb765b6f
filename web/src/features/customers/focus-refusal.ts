/** Shows all collisions; the decisions stand last. Focus then scrolls back to the first one if not all of them fit. */
function focusDecision(form: Element): boolean {
  const collisions = form.querySelector('[data-collisions]');
  const decision = collisions?.querySelector<HTMLElement>('input:not(:checked)');
  if (!collisions || !decision) return false;
  collisions.scrollIntoView({ block: 'end' });
  decision.focus();
  return true;
}

/**
 * After a refusal, in the frame in which it is drawn. `within`: a selector of the form. DECISION: the first open decision
 * about a collision, whose field is marked too; without one, as with FIELD, the first field that is wrong.
 */
export function focusRefusal(within: string, first: 'FIELD' | 'DECISION'): void {
  requestAnimationFrame(() => {
    const form = document.querySelector(within);
    if (!form || (first === 'DECISION' && focusDecision(form))) return;
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  });
}
