/** The shares of a deal by person code, as the rules of domain/deals/ split by them. */
import type { DealShare } from '@erp/domain/deals/check-deal';
import type { SharePeriod } from '@erp/domain/deals/credits';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { OrganizationTree } from '../organization/tree-cache';

/** Who shares a deal from a day on. */
export type SharingPeople = { from: Day; shares: readonly DealShare[] };

/** `repIds`: everybody who ever had a share, by code and in the order of the codes. */
export function sharePeriods(
  tree: OrganizationTree,
  sharings: readonly SharingPeople[],
): { periods: SharePeriod[]; repIds: Map<string, UnitId> } {
  const codeOf = (id: UnitId): string => tree.unit(id)!.code;
  const people = sharings.flatMap(({ shares }) => shares.map(({ repId }) => [codeOf(repId), repId] as const));
  return {
    periods: sharings.map(({ from, shares }) => ({
      from,
      shares: shares.map(({ repId, percent }) => ({ code: codeOf(repId), percent })),
    })),
    repIds: new Map(people.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
