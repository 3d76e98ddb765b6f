import { LEAD_STATUSES, type LeadStatus } from '@erp/domain/leads/vocabulary';
import { firstDay, monthOf, type Day } from '@erp/domain/time/day';

/** WAITING: those without a first call; ALL: of the period. */
export const VIEWS = ['WAITING', 'ALL'] as const;
export type LeadView = (typeof VIEWS)[number];

export type LeadListParams = {
  view: LeadView;
  unitId: string | null;
  /** Who got them last; null: whoever. */
  personId: string | null;
  statuses: readonly LeadStatus[];
  from: string;
  to: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Without days in the address: this month until today. */
export function parseLeadList(search: URLSearchParams, today: Day): LeadListParams {
  const day = (name: string, usual: string): string => {
    const text = search.get(name);
    return text !== null && DAY.test(text) ? text : usual;
  };
  const chosen = (search.get('status') ?? '').split(',');
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? 'WAITING',
    unitId: search.get('unit'),
    personId: search.get('person'),
    statuses: LEAD_STATUSES.filter((status) => chosen.includes(status)),
    from: day('from', firstDay(monthOf(today))),
    to: day('to', today),
  };
}
