import { exportPath } from '@/paths';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A list that is shown, as a file: what it was asked for with, by name; the fields of a filter stand beside the others. */
export type ExportedList = {
  list: 'customers' | 'deals' | 'visits' | 'snapshot-customers' | 'process-customers' | 'movement-contacts';
  asked: Record<string, unknown>;
};

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value);

export function exportHref({ list, asked }: ExportedList, format: ExportFormat): string {
  const search = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === null) continue;
    search.set(name, textOf(value));
  }
  return `${exportPath(list)}?${search.toString()}`;
}
