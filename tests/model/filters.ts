import type { Source } from './history';
import type { Standing } from './state-at';

/** Left out: no restriction. A list: one of its values. Attributes as they stood at the end of the report's last day. */
export interface Filters {
  countedSources?: Source[];
  originalSources?: Source[];
  industries?: string[];
  demands?: string[];
  awarenesses?: string[];
}

export function passes(standing: Standing, filters: Filters): boolean {
  return (
    isOneOf(standing.countedSource, filters.countedSources) &&
    isOneOf(standing.originalSource, filters.originalSources) &&
    isOneOf(standing.industry, filters.industries) &&
    isOneOf(standing.demand, filters.demands) &&
    isOneOf(standing.awareness, filters.awarenesses)
  );
}

function isOneOf(value: string | null, wanted: string[] | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}
