/** Reports over GraphQL: tables of one-liners. */
import { addDays } from '@erp/domain/time/day';
import { customer } from '../customers/loaders';
import { customerNames } from './customer-names';
import type { Resolvers } from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import { activity } from './activity';
import { activityContacts, activityDeals } from './activity-lists';
import { closedState } from './closing';
import { movementContacts, movements } from './movements';
import { process } from './process';
import { processCustomers, snapshotCustomers } from './report-customers';
import { snapshot } from './snapshot';
import { snapshotTrend } from './snapshot-trend';

export const reportsResolvers: Resolvers = {
  Query: {
    snapshot: (_, args, ctx) => snapshot(ctx, args),
    snapshotTrend: (_, args, ctx) => snapshotTrend(ctx, args),
    snapshotCustomers: (_, args, ctx) => snapshotCustomers(ctx, args),
    process: (_, args, ctx) => process(ctx, args),
    processCustomers: (_, args, ctx) => processCustomers(ctx, args),
    movementContacts: (_, args, ctx) => movementContacts(ctx, args),
    activity: (_, args, ctx) => activity(ctx, args),
    activityContacts: (_, args, ctx) => activityContacts(ctx, args),
    activityDeals: (_, args, ctx) => activityDeals(ctx, args),
  },
  SnapshotReport: {
    closing: (report, _, ctx) =>
      closedState(ctx, { unit: report.unit, firstDay: report.comparedWith, lastDay: report.day }),
  },
  ProcessReport: {
    movements: (report, _, ctx) => movements(ctx, report),
    closing: (report, _, ctx) =>
      closedState(ctx, { unit: report.unit, firstDay: addDays(report.from, -1), lastDay: report.to }),
  },
  ReportCustomer: {
    id: (row) => encodeId('customer', row.customerId),
    name: async (row, _, ctx) => (await ctx.load(customerNames, row.customerId))!,
    holder: (row) => row.holderId,
    customer: (row, _, ctx) => ctx.load(customer, row.customerId),
  },
  ReportCustomerConnection: {
    totalCount: (page) => page.count(),
    pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  },
  MovementContact: {
    customerId: (row) => encodeId('customer', row.customerId),
    customerName: async (row, _, ctx) => (await ctx.load(customerNames, row.customerId))!,
    rep: (row) => row.repId,
    from: (row) => row.stageFrom,
    to: (row) => row.stageTo,
    customer: (row, _, ctx) => ctx.load(customer, row.customerId),
  },
  MovementContactConnection: {
    totalCount: (page) => page.count(),
    pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  },
  ActivityContact: {
    customerId: (row) => encodeId('customer', row.customerId),
    customerName: async (row, _, ctx) => (await ctx.load(customerNames, row.customerId))!,
    rep: (row) => row.repId,
    outcome: (row) => (row.contact === 'VISIT' ? null : row.outcome),
    customer: (row, _, ctx) => ctx.load(customer, row.customerId),
  },
  ActivityContactConnection: {
    totalCount: (page) => page.count(),
    pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  },
  ActivityDeal: {
    customerId: (row) => encodeId('customer', row.customerId),
    customerName: async (row, _, ctx) => (await ctx.load(customerNames, row.customerId))!,
    customer: (row, _, ctx) => ctx.load(customer, row.customerId),
  },
};
