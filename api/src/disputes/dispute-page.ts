/** A page of disputes: keyset, the latest opened first. */
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import type { DisputeList, QueryDisputesArgs } from '../generated/schema-types';
import { decodeCursor, encodeCursor, parts } from '../graphql/cursor';
import { pageSize } from '../graphql/page';
import { namesOf } from './judges';
import { listDisputes, type DisputePlace, type DisputeRow, type Whose } from './queries';

export type DisputePage = {
  nodes: DisputeRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** The people of the scope, and the managers whom the viewer stands in for. */
function peopleSeen(ctx: Context): readonly UnitId[] | null {
  const viewer = requireViewer(ctx);
  if (viewer.isCompanyWide) return null;
  const people = [...viewer.units].filter((id) => ctx.tree.unit(id)?.kind === 'PERSON');
  return [...new Set([...people, ...namesOf(ctx)])];
}

const whose: Record<DisputeList, (ctx: Context) => Whose> = {
  OWN: (ctx) => ({ people: [requireViewer(ctx).personId], as: 'PARTY' }),
  TO_RULE: (ctx) => ({ people: namesOf(ctx), as: 'JUDGE' }),
  ALL: (ctx) => ({ people: peopleSeen(ctx), as: 'ANY' }),
};

export async function disputePage(ctx: Context, args: QueryDisputesArgs): Promise<DisputePage> {
  const first = pageSize(args.first);
  const statuses = args.list === 'TO_RULE' ? (['OPEN'] as const) : (args.statuses ?? null);
  const rows = await listDisputes(ctx.db, whose[args.list](ctx), statuses, {
    first,
    after: decodeCursor<DisputePlace>(args.after, { at: parts.instant, id: parts.number }),
  });
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor({ at: last.opened_at, id: last.id } satisfies DisputePlace) : null,
    },
  };
}
