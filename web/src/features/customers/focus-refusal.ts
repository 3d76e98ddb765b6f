/**
 * After a refusal: focuses the first field that is wrong; without one, shows the collisions and focuses the first
 * decision about them. `within`: a selector of the form. Waits for the frame in which the refusal is drawn.
 */
export function focusRefusal(within: string): void {
  requestAnimationFrame(() => {
    const form = document.querySelector(within);
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const collisions = form?.querySelector<HTMLElement>('[data-collisions]');
    if (!collisions) return;
    // At the end: the decisions stand last. Focus then scrolls back to the first one if all do not fit.
    collisions.scrollIntoView({ block: 'end' });
    (collisions.querySelector<HTMLElement>('input:not(:checked)') ?? collisions).focus();
  });
}
