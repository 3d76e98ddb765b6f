/** Pages of contacts behind a number, oldest first. */
import type { Instant } from '@erp/domain/time/day';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';

/** Where a contact stands in such a list. */
type Place = { at: Instant; customerId: number; no: number };

export type ContactPage<Row> = {
  nodes: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  /** Asked of the database only when the query asks for it. */
  count: () => Promise<number>;
};

export async function contactPage<Row extends Place>(
  { first, after }: { first?: number | null; after?: string | null },
  {
    read,
    count,
  }: {
    read: (page: { after: Place | null; limit: number }) => Promise<Row[]>;
    count: () => Promise<number>;
  },
): Promise<ContactPage<Row>> {
  const size = pageSize(first);
  const seen = decodeCursor<Place>(after, {
    at: parts.instant,
    customerId: parts.number,
    no: parts.number,
  });
  const rows = await read({ after: seen, limit: size + 1 });
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage: rows.length > size,
    endCursor: last ? encodeCursor({ at: last.at, customerId: last.customerId, no: last.no }) : null,
    count,
  };
}
