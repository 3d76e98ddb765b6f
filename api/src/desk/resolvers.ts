/** The desk over GraphQL: tables of one-liners. */
import { decimalOf } from '@erp/domain/deals/money';
import type { Resolvers } from '../generated/schema-types';
import { encodeId, factId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import { requireViewer } from '../context';
import { followUp } from '../follow-ups/loaders';
import { activity } from '../reports/activity';
import { closesAt, dailyReport, dailyReports, mayWrite, readReport } from './daily-reports';
import { dayMoves, dayTally, reportKey, tasksLeft } from './loaders';
import { markSpotChecked } from './mark-spot-checked';
import { morningScreen } from './morning-screen';
import { spotCheck } from './spot-check';
import { submitDailyReport } from './submit-daily-report';

export const deskResolvers: Resolvers = {
  Query: {
    spotCheck: (_, args, ctx) => spotCheck(ctx, args),
    dailyReport: (_, args, ctx) => dailyReport(ctx, args),
    dailyReports: (_, args, ctx) => dailyReports(ctx, args),
    morningScreen: (_, args, ctx) => morningScreen(ctx, args),
  },
  Mutation: {
    markSpotChecked: async (_, { input }, ctx) => {
      const { problems } = await markSpotChecked(ctx, { ...input, fact: factId.decode(input.factId) });
      return { seen: problems.length === 0, userErrors: userErrors(ctx, problems) };
    },
    submitDailyReport: async (_, { input }, ctx) => {
      const { problems } = await submitDailyReport(ctx, { ...input, obstacles: input.obstacles ?? null });
      const report =
        problems.length > 0 ? null : await readReport(ctx, requireViewer(ctx).personId, input.day);
      return { report, userErrors: userErrors(ctx, problems) };
    },
  },
  SpotCheckItem: {
    followUp: async (row, _, ctx) => (await ctx.load(followUp, row.key))!,
    former: (row, _, ctx) => (row.formerKey === null ? null : ctx.load(followUp, row.formerKey)),
  },
  Finding: {
    times: (finding) => ('times' in finding ? finding.times : null),
    seconds: (finding) => ('seconds' in finding ? finding.seconds : null),
  },
  DailyReport: {
    closesAt: (row, _, ctx) => closesAt(ctx, row.day),
    mayWrite: (row, _, ctx) => mayWrite(ctx, row),
    version: ({ stored }) => stored?.version ?? 0,
    submittedAt: ({ stored }) => stored?.submitted_at ?? null,
    amendedAt: ({ stored }) => stored?.amended_at ?? null,
    obstacles: ({ stored }) => stored?.obstacles ?? null,
    commitments: ({ stored }) => stored?.commitments ?? null,
    calls: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.calls,
    connected: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.connected,
    keyPersons: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.keyPersons,
    appointments: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.appointments,
    visits: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.visits,
    signed: async (row, _, ctx) => (await ctx.load(dayTally, reportKey(row)))!.signed.size,
    received: async (row, _, ctx) => decimalOf((await ctx.load(dayTally, reportKey(row)))!.received),
    rises: async (row, _, ctx) => (await ctx.load(dayMoves, reportKey(row)))!.rises,
    falls: async (row, _, ctx) => (await ctx.load(dayMoves, reportKey(row)))!.falls,
    tasksLeft: async (row, _, ctx) => (await ctx.load(tasksLeft, reportKey(row)))!,
  },
  DailyReportConnection: {
    pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  },
  MorningScreen: {
    activity: async (row, _, ctx) =>
      await activity(ctx, { unitId: encodeId('unit', row.unit), day: row.day }),
    reports: async (row, _, ctx) =>
      await dailyReports(ctx, { unitId: encodeId('unit', row.unit), day: row.day, first: 200 }),
  },
};
