/** Which presses of a key belong to the page: the one place that knows of held keys and of input methods. */

/** Does a press write into the target? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Safari reports the press that ends a composition after the composition, and marks it only by this code. */
const TAKEN_BY_INPUT_METHOD = 229;

const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;

const MOVES = /^(?:Arrow|Page|Home$|End$|Tab$)/;

/** Held down, a key moves and writes on; it gives no command twice. */
function maySayAgain({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (key === 'Enter') return target instanceof HTMLTextAreaElement && !ctrlKey && !metaKey;
  return key !== 'Escape' && (MOVES.test(key) || isTyping(target));
}

/** What the browser itself does with these: presses the focused button, sends the form, closes the dialog. */
const ACTS = new Set(['Enter', 'Escape']);

function guard(event: KeyboardEvent): void {
  if (!isComposing(event) && (!event.repeat || maySayAgain(event))) return;
  event.stopImmediatePropagation();
  if (ACTS.has(event.key)) event.preventDefault();
}

/** Before every other listener of the page; what it stops reaches none of them. */
export function guardKeys(): () => void {
  addEventListener('keydown', guard, { capture: true });
  return () => removeEventListener('keydown', guard, { capture: true });
}
