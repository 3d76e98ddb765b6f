/** Shows all collisions; the decisions stand last. Focus then scrolls back to the first one if not all of them fit. */
function focusDecision(form: Element): boolean {
  const collisions = form.querySelector('[data-collisions]');
  const decision = collisions?.querySelector<HTMLElement>('input:not(:checked)');
  if (!collisions || !decision) return false;
  collisions.scrollIntoView({ block: 'end' });
  decision.focus();
  return true;
}

/** The first frame may come before React has drawn what was set in answer to a request; the second does not. */
const whenDrawn = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act));
};

/**
 * After a refusal, once it is drawn. `within`: a selector of the form. DECISION: the first open decision
 * about a collision, whose field is marked too; without one, as with FIELD, the first field that is wrong.
 */
export function focusRefusal(within: string, first: 'FIELD' | 'DECISION'): void {
  whenDrawn(() => {
    const form = document.querySelector(within);
    if (!form || (first === 'DECISION' && focusDecision(form))) return;
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  });
}
