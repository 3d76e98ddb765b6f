import { exportPath } from '@/paths';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A list that is shown, as a file: what it was asked for with, by name; the fields of a filter stand beside the others. */
export type ExportedList = {
  list: 'customers' | 'deals' | 'visits' | 'snapshot-customers' | 'process-customers' | 'movement-contacts';
  asked: Record<string, unknown>;
};

export function exportHref({ list, asked }: ExportedList, format: ExportFormat): string {
  const search = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === null) continue;
    search.set(name, Array.isArray(value) ? value.join(',') : String(value as string | number | boolean));
  }
  return `${exportPath(list)}?${search.toString()}`;
}
