/** Changes of a draft, down to the fields of the objects in it: two tabs that change different ones lose nothing. */

type Fields = Record<string, unknown>;

/** A part of the draft; of an object in it, a part of that. */
export type Patch<Draft> = Partial<Draft>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `changes` would change of the draft. */
export function patchOf<Draft extends object>(draft: Draft, changes: Partial<Draft>): Patch<Draft> {
  const before = draft as Fields;
  const patch: Fields = {};
  for (const [name, value] of Object.entries(changes)) {
    const old = before[name];
    if (!isFields(value) || !isFields(old)) patch[name] = value;
    else patch[name] = Object.fromEntries(Object.entries(value).filter(([key, one]) => one !== old[key]));
  }
  return patch as Patch<Draft>;
}

export function merged<Draft extends object>(draft: Draft, patch: Patch<Draft>): Draft {
  const next = { ...draft } as Fields;
  for (const [name, value] of Object.entries(patch)) {
    const old = next[name];
    next[name] = isFields(value) && isFields(old) ? { ...old, ...value } : value;
  }
  return next as Draft;
}
