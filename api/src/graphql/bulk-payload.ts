/** The payload of every bulk mutation. */
import type { Context } from '../context';
import type { BulkOutcome } from '../facts/bulk';
import type { BulkPayload } from '../generated/schema-types';
import { encodeId, factRefId } from './ids';
import { userErrors } from './problems';

/** `rowsPath`: where the rows stand in the input, which a problem without a place of its own is about. */
export const bulkPayload = (ctx: Context, rowsPath: string[], outcome: BulkOutcome): BulkPayload => ({
  userErrors: userErrors(
    ctx,
    outcome.problems.map((one) => (one.path.length > 0 ? one : { ...one, path: rowsPath })),
  ),
  results: outcome.results.map(({ row, customerId, phoneId, no, problems }) => ({
    row,
    customerId: customerId === null ? null : encodeId('customer', customerId),
    factId: customerId === null || no === null ? null : factRefId.encode({ customerId, phoneId, no }),
    userErrors: userErrors(ctx, problems),
  })),
});
