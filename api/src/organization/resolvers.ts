/** The organisation over GraphQL: tables of one-liners. */
import type { UnitId } from '@erp/domain/organization/tree';
import type { WorkingSpan } from '@erp/domain/time/working-time';
import type { Context } from '../context';
import type { Resolvers } from '../generated/schema-types';
import { encodeId, idOrNone, optionalId } from '../graphql/ids';
import { userErrors } from '../graphql/problems';
import type { UnitOutcome } from './change-organization';
import { renameUnit, setActive, setRole } from './change-unit';
import { createPerson } from './create-person';
import { createUnit } from './create-unit';
import { moveUnit } from './move-unit';
import { allowExport, listExportAllowances, revokeExport, type AllowanceOutcome } from './export-allowances';
import { endDeputy, listDeputations, nameDeputy, type DeputyOutcome } from './deputies';
import { dayOfMembership, listMemberships, listUnits, parentToday, visibleUnit } from './queries';
import { readWorkingHours, setWorkingHours, type HoursOutcome } from './working-hours';

const unit = (id: string): UnitId => idOrNone('unit', id) as UnitId;

const answer = (ctx: Context, outcome: UnitOutcome) => ({
  unit: outcome.problems ? null : outcome.unitId,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const deputyAnswer = (ctx: Context, outcome: DeputyOutcome) => ({
  deputation: outcome.problems ? null : outcome.deputation,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const allowanceAnswer = (ctx: Context, outcome: AllowanceOutcome) => ({
  allowance: outcome.problems ? null : outcome.allowance,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

const spans = (given: readonly WorkingSpan[]): WorkingSpan[] => given.map(({ from, to }) => ({ from, to }));

const hoursAnswer = (ctx: Context, outcome: HoursOutcome) => ({
  workingHours: outcome.problems ? null : outcome.hours,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const organizationResolvers: Resolvers = {
  Query: {
    unit: (_, { id }, ctx) => visibleUnit(ctx, unit(id)),
    units: (_, { on, kinds, includeInactive }, ctx) =>
      listUnits(ctx, { on: on ?? null, kinds: kinds ?? null, includeInactive: includeInactive ?? false }),
    deputations: (_, __, ctx) => listDeputations(ctx),
    exportAllowances: (_, __, ctx) => listExportAllowances(ctx),
    memberships: (_, { unitId }, ctx) => listMemberships(ctx, unit(unitId)),
    workingHours: (_, __, ctx) => readWorkingHours(ctx.db),
  },
  Mutation: {
    setWorkingHours: async (_, { input: { requestKey, hours, seen } }, ctx) =>
      hoursAnswer(ctx, await setWorkingHours(ctx, requestKey, { hours: spans(hours), seen: spans(seen) })),
    createUnit: async (_, { input }, ctx) =>
      answer(
        ctx,
        await createUnit(ctx, { ...input, parentId: unit(input.parentId), from: input.from ?? null }),
      ),
    createPerson: async (_, { input }, ctx) =>
      answer(
        ctx,
        await createPerson(ctx, {
          ...input,
          unitId: unit(input.unitId),
          from: input.from ?? null,
          login: input.login ?? null,
          password: input.password ?? null,
        }),
      ),
    moveUnit: async (_, { input }, ctx) =>
      answer(
        ctx,
        await moveUnit(ctx, {
          ...input,
          unitId: unit(input.unitId),
          parentId: unit(input.parentId),
          from: input.from ?? null,
        }),
      ),
    nameDeputy: async (_, { input }, ctx) =>
      deputyAnswer(
        ctx,
        await nameDeputy(ctx, {
          ...input,
          managerId: optionalId('unit', input.managerId) as UnitId | null,
          deputyId: unit(input.deputyId),
        }),
      ),
    endDeputy: async (_, { input }, ctx) =>
      deputyAnswer(
        ctx,
        await endDeputy(ctx, {
          requestKey: input.requestKey,
          deputationId: idOrNone('deputation', input.deputationId),
        }),
      ),
    allowExport: async (_, { input }, ctx) =>
      allowanceAnswer(ctx, await allowExport(ctx, { ...input, personId: unit(input.personId) })),
    revokeExport: async (_, { input }, ctx) =>
      allowanceAnswer(ctx, await revokeExport(ctx, { ...input, personId: unit(input.personId) })),
    renameUnit: async (_, { input }, ctx) =>
      answer(ctx, await renameUnit(ctx, unit(input.unitId), input.name)),
    setRole: async (_, { input }, ctx) => answer(ctx, await setRole(ctx, unit(input.personId), input.role)),
    setActive: async (_, { input }, ctx) =>
      answer(ctx, await setActive(ctx, unit(input.unitId), input.active)),
  },
  Unit: {
    id: (id) => encodeId('unit', id),
    kind: (id, _, ctx) => ctx.tree.unit(id)!.kind,
    code: (id, _, ctx) => ctx.tree.unit(id)!.code,
    name: (id, _, ctx) => ctx.tree.unit(id)!.name,
    parent: (id, _, ctx) => parentToday(ctx, id),
    role: (id, _, ctx) => ctx.tree.unit(id)!.role,
    active: (id, _, ctx) => ctx.tree.unit(id)!.active,
  },
  Deputation: {
    id: ({ id }) => encodeId('deputation', id),
    manager: ({ managerId }) => managerId,
    deputy: ({ deputyId }) => deputyId,
  },
  ExportAllowance: {
    person: ({ personId }) => personId,
    allowedBy: ({ allowedBy }) => allowedBy,
  },
  Membership: {
    unit: ({ unitId }) => unitId,
    parent: ({ parentId }) => parentId,
    fromDay: (row, _, ctx) => dayOfMembership(ctx, row),
  },
};
