/** What a list is that goes out as a file. */
import type { Permission } from '@erp/domain/identity/permissions';
import type { Context, Locale } from '../context';

export type OpenedList = {
  pages: AsyncIterable<string[][]>;
  /** How many rows, where they may be more than a sheet holds. */
  count: (() => Promise<number>) | null;
};

export type ExportedList = {
  /** Field of Query whose list it is: what that takes, the export takes. */
  field: string;
  /** In the audit log. */
  audited: string;
  /** Needed beside EXPORT; null: that alone. */
  permission: Permission | null;
  title: (locale: Locale) => string;
  heads: (locale: Locale) => string[];
  /** `args`: as the field takes them. What the field refuses is thrown as the field throws it. */
  open: (ctx: Context, args: Record<string, unknown>) => Promise<OpenedList>;
};
