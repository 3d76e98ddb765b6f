import type { CustomerFilter, CustomerSort } from '@/generated/schema-types';
import { customerExportPath } from '@/paths';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The list that is shown, as a file: the filter's fields by name, lists parted by commas. */
export function customerExportHref(filter: CustomerFilter, sort: CustomerSort, format: ExportFormat): string {
  const search = new URLSearchParams({ format, sort });
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === null) continue;
    search.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return `${customerExportPath()}?${search.toString()}`;
}
