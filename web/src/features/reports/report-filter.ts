import type { ReportFilter, Source } from '@/generated/schema-types';
import type { ReportFilters } from './urls';

/** The URL's filters as the API takes them; null where nothing is filtered. */
export function reportFilterOf({ source, industry }: ReportFilters): ReportFilter | null {
  if (!source && !industry) return null;
  return {
    ...(source ? { countedSources: [source as Source] } : {}),
    ...(industry ? { industryIds: [industry] } : {}),
  };
}
