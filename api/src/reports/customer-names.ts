/** Names of customers that a report shows: its own scope, by stamps, has let them in. */
import { loader } from '../database/loads';

export const customerNames = loader<number, string>(async (ctx, ids) => {
  const rows = await ctx.db.rows<{ id: number; name: string }>(
    'SELECT id, name FROM customer WHERE id IN (?)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});
