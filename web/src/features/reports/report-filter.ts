import type { ReportFilter, Source } from '@/generated/schema-types';
import { ATTRIBUTES, type ReportFilters } from './urls';

/** The URL's filters as the API takes them; null where nothing is filtered. */
export function reportFilterOf(filters: ReportFilters): ReportFilter | null {
  if (ATTRIBUTES.every((name) => !filters[name]?.length)) return null;
  return {
    countedSources: filters.source as Source[] | undefined,
    originalSources: filters.originalSource as Source[] | undefined,
    industryIds: filters.industry as string[] | undefined,
    demandIds: filters.demand as string[] | undefined,
    awarenessIds: filters.awareness as string[] | undefined,
  };
}
