/** Leads and rotas over GraphQL: tables of one-liners. */
import { DEFAULT_LIMIT_MINUTES } from '@erp/domain/leads/rota';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import type { Resolvers, UserError } from '../generated/schema-types';
import { idOrNone } from '../graphql/ids';
import { itself, loaded } from '../graphql/loaded';
import { userErrors } from '../graphql/problems';
import { leadPage, leadSummary, listRotas } from './lead-page';
import { lead, rota, turns } from './loaders';
import { minutesLeft } from './minutes-left';
import type { LeadRow } from './queries';
import { emptyRota, nextOf, takesPart, type RotaRow } from './rotas';
import { setRota, type RotaOutcome } from './set-rota';

const unit = (id: string): UnitId => idOrNone('unit', id) as UnitId;

export type RotaPayloadSource = { unitId: UnitId | null; userErrors: UserError[] };
export type RotaMemberSource = RotaRow['members'][number] & { unitId: UnitId };

const payload = (ctx: Context, outcome: RotaOutcome): RotaPayloadSource => ({
  unitId: outcome.problems ? null : outcome.unitId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const leadsResolvers: Resolvers = {
  Query: {
    leads: (_, args, ctx) => leadPage(ctx, args),
    leadSummary: (_, args, ctx) => leadSummary(ctx, args),
    rotas: (_, __, ctx) => listRotas(ctx),
  },
  Mutation: {
    setRota: async (_, { input }, ctx) =>
      payload(
        ctx,
        await setRota(ctx, input.requestKey, {
          unitId: unit(input.unitId),
          edition: input.edition,
          limitMinutes: input.limitMinutes,
          members: input.members.map(({ personId, paused }) => ({
            personId: unit(personId),
            paused: paused ?? false,
          })),
        }),
      ),
  },
  RotaPayload: {
    rota: async ({ unitId }, _, ctx) =>
      unitId === null ? null : ((await ctx.load(rota, unitId)) ?? emptyRota(unitId, DEFAULT_LIMIT_MINUTES)),
  },
  Rota: {
    unit: (row) => row.unit_id,
    limitMinutes: (row) => row.limit_minutes,
    next: (row, _, ctx) => nextOf(ctx, row),
    changedBy: (row) => row.changed_by,
    changedAt: (row) => row.changed_at,
    members: (row) => row.members.map((member) => ({ ...member, unitId: row.unit_id })),
    candidates: (row, _, ctx) =>
      ctx.tree.units.filter(({ id }) => takesPart(ctx, row.unit_id, id)).map(({ id }) => id),
  },
  RotaMember: {
    person: ({ personId }) => personId,
    takesPart: ({ unitId, personId }, _, ctx) => takesPart(ctx, unitId, personId),
  },
  Lead: {
    unit: (row) => row.unit_id,
    enteredAt: (row) => row.entered_at,
    enteredBy: (row) => row.entered_by,
    person: (row) => row.person_id,
    dueAt: (row) => row.due_at,
    minutesLeft: (row, _, ctx) => minutesLeft(ctx, row),
    calledAt: (row) => row.called_at,
    turns: loaded(
      turns,
      (row: LeadRow) => row.customer_id,
      (rows) => rows ?? [],
    ),
  },
  LeadTurn: {
    person: (row) => row.person_id,
    receivedAt: (row) => row.received_at,
    dueAt: (row) => row.due_at,
    end: (row) => row.ended,
    calledAt: (row) => row.called_at,
  },
  LeadsOfPerson: {
    person: ({ personId }) => personId,
  },
  Customer: {
    lead: loaded(lead, ({ id }: { id: number }) => id, itself),
  },
};
