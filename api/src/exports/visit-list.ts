/** A calendar's visits as a file, each with what the viewer sees of it. */
import { localDateTime, type Instant } from '@erp/domain/time/day';
import type { Context } from '../context';
import type { QueryVisitsArgs } from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import type { VisitRow } from '../visits/queries';
import { visitPage } from '../visits/visit-page';
import { exportTexts } from './customer-columns';
import { listTexts, pagedList } from './paged-list';

const time = (ctx: Context, at: Instant | null): string | null =>
  at && localDateTime(at, ctx.settings.timeZone);

export const visitList = pagedList<'visits', QueryVisitsArgs, VisitRow>('visits', {
  permission: 'READ_CUSTOMERS',
  audited: 'VISITS',
  page: async (ctx, args) => {
    const { nodes, pageInfo } = await visitPage(ctx, args);
    return { nodes, endCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  count: null,
  columns: {
    customerId: (row) => encodeId('customer', row.customer_id),
    customer: (row) => row.customer_name,
    rep: (row, ctx) => ctx.tree.unit(row.rep_id)!.name,
    status: (row, ctx) => listTexts[ctx.locale].visitStatus[row.status],
    plannedAt: (row, ctx) => time(ctx, row.planned_at),
    at: (row, ctx) => time(ctx, row.at),
    kind: (row, ctx) =>
      row.is_first_visit === null
        ? null
        : listTexts[ctx.locale].visitKind[row.is_first_visit === 1 ? 'FIRST' : 'REVISIT'],
    companion: (row, ctx) => (row.companion_id === null ? null : ctx.tree.unit(row.companion_id)!.name),
    companionStatus: (row, ctx) =>
      row.companion_status && listTexts[ctx.locale].companionStatus[row.companion_status],
    purpose: (row) => row.purpose,
    address: (row) => row.address,
    met: (row, ctx) => row.met && listTexts[ctx.locale].met[row.met],
    result: (row, ctx) => row.result && listTexts[ctx.locale].result[row.result],
    stageFrom: (row, ctx) => row.stage_from && exportTexts[ctx.locale].state[row.stage_from],
    stage: (row, ctx) => row.stage && exportTexts[ctx.locale].state[row.stage],
    receivedOnSpot: (row) => row.received_on_spot,
    note: (row) => row.note,
    endReason: (row) => row.end_reason,
  },
});
