/** What an entry would collide with, before it is made: the form asks while the rep types. Counted like a refused entry. */
import type { Context } from '../context';
import { countCollisions, showCollisions, type Collision } from './collisions';
import { typedValue } from './create-customer';
import { enteredPhones } from './entered-phones';
import { matchKeys, type CustomerEntry } from './entry';
import { findMatches } from './find-matches';

/** Beyond the day's limit nothing is shown. */
export async function previewCollisions(ctx: Context, entry: CustomerEntry): Promise<Collision[]> {
  const { phones } = enteredPhones(ctx, entry.phones, () => []);
  const matches = await findMatches(ctx.db, matchKeys(entry, phones));
  const overLimit = await countCollisions(ctx, matches.length);
  return overLimit.length > 0 ? [] : showCollisions(ctx, matches, typedValue(entry, phones));
}
