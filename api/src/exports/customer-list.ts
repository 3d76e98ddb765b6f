/** A list of customers as a file, with all that the viewer may see of each. */
import type { CustomerFilter, CustomerSort } from '../generated/schema-types';
import { requireViewer } from '../context';
import { customerList as scoped, customerTotal } from '../customers/customer-page';
import { narrowed } from '../customers/narrow-list';
import { exportTexts, headsOf } from './customer-columns';
import { customerPages } from './customer-pages';
import type { ExportedList } from './exported-list';

export const customerList: ExportedList = {
  field: 'customers',
  audited: 'CUSTOMERS',
  permission: null,
  title: (locale) => exportTexts[locale].customers,
  heads: headsOf,
  open: async (ctx, args) => {
    const { today } = requireViewer(ctx);
    const { filter: given, sort } = args as { filter: CustomerFilter; sort: CustomerSort };
    const { scope, filter } = scoped(ctx, given);
    const narrowedTo = await narrowed(ctx, scope, filter, { sort, today });
    const list = { scope, filter, sort, narrowedTo };
    return {
      pages: customerPages(ctx, list),
      // One that starts from the matches of a filter has fewer than a sheet holds.
      count: narrowedTo ? null : () => customerTotal(ctx, list),
    };
  },
};
