/** Texts that come back from somebody who was shown them with masked numbers. */
import type { CustomerFields } from '@erp/domain/customers/check-customer';
import { restorePhonesIn } from '@erp/domain/phones/mask-text';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Context } from '../context';
import { mayReadNumbersOf } from './masking';
import { columnOf } from './renew-details';

const fieldNames = Object.keys(columnOf) as (keyof CustomerFields)[];

/** The change with the stored numbers in the place of their masks: else adding a word to a note would lose them. */
export async function withStoredNumbers<Change extends Partial<CustomerFields>>(
  ctx: Context,
  customerId: number,
  change: Change,
): Promise<Change> {
  const masked = fieldNames.filter((field) => change[field]?.includes('****'));
  if (masked.length === 0) return change;
  const [row] = await ctx.db.rows<{ holder_id: UnitId | null } & Record<string, string | null>>(
    `SELECT holder_id, ${masked.map((field) => columnOf[field]).join(', ')} FROM customer WHERE id = ?`,
    [customerId],
  );
  if (!row?.holder_id || mayReadNumbersOf(ctx, row.holder_id)) return change;
  const restored: Partial<CustomerFields> = {};
  for (const field of masked) {
    restored[field] = restorePhonesIn(change[field] ?? '', row[columnOf[field]] ?? '');
  }
  return { ...change, ...restored };
}
