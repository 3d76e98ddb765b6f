/** The closed sets of words about leads 派单 (docs/rules/leads.md). */
import type { Source } from '../facts/fact';

/** Sources of customers that are handed out. */
const LEAD_SOURCES: readonly Source[] = ['COMPANY_RESOURCE', 'CSC_LEAD'];

/** May a customer of this source be handed out? */
export const isLeadSource = (source: Source | null): boolean =>
  source !== null && LEAD_SOURCES.includes(source);

export const TURN_ENDS = ['OPEN', 'CALLED', 'PASSED', 'BY_HAND', 'VOIDED'] as const;
export type TurnEnd = (typeof TURN_ENDS)[number];

export const LEAD_STATUSES = ['OPEN', 'CALLED', 'ROUND_OVER', 'ENDED'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

/** Nobody has called yet. */
export const WAITING_STATUSES: readonly LeadStatus[] = ['OPEN', 'ROUND_OVER'];
