/** Shows all collisions; the decisions stand last. Focus then scrolls back to the first one if not all of them fit. */
function focusDecision(form: Element): boolean {
  const collisions = form.querySelector('[data-collisions]');
  const decision = collisions?.querySelector<HTMLElement>('input:not(:checked)');
  if (!collisions || !decision) return false;
  collisions.scrollIntoView({ block: 'end' });
  decision.focus();
  return true;
}

/** How many frames a slow machine may take to draw a refusal: about two seconds. */
const MAX_FRAMES = 120;

/**
 * After a refusal, as soon as it is drawn. `within`: a selector of the form. DECISION: the first open decision
 * about a collision, whose field is marked too; without one, as with FIELD, the first field that is wrong.
 */
export function focusRefusal(within: string, first: 'FIELD' | 'DECISION'): void {
  const attempt = (framesLeft: number): void => {
    const form = document.querySelector(within);
    if (form && first === 'DECISION' && focusDecision(form)) return;
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else if (framesLeft > 0) requestAnimationFrame(() => attempt(framesLeft - 1));
  };
  // The first frame may show what stood there before the request.
  requestAnimationFrame(() => requestAnimationFrame(() => attempt(MAX_FRAMES)));
}
