/** Bulk forms of recording mutations: each row a transaction of its own, a result per row, safe to send again. */
import { problem, type Problem } from '@erp/domain/problem';
import { DatabaseBusy } from '../database/faults';
import { problemsOfRow } from '../graphql/input-texts';

export const MAX_ROWS = 500;
/** Customers that are worked on at once; the rows of one customer stay in their order. */
const LANES = 4;

/** `no`: of the fact that the row recorded; null where it recorded none. `phoneId`: where it is a number's fact. */
type Recorded = { customerId: number | null; phoneId?: number; no: number | null };
export type RowOutcome = { problems: Problem[] } | (Recorded & { problems?: undefined });

export type RowResult = Recorded & { row: number; problems: Problem[] };

export type BulkOutcome = { problems: Problem[]; results: RowResult[] };

async function resultOf(row: number, record: () => Promise<RowOutcome>): Promise<RowResult> {
  try {
    const outcome = await record();
    if (outcome.problems) return { row, customerId: null, no: null, problems: outcome.problems };
    const { customerId, phoneId, no } = outcome;
    return { row, customerId, phoneId, no, problems: [] };
  } catch (error) {
    // What was busy may work when the same call is sent again; everything else is a fault of the whole call.
    if (!(error instanceof DatabaseBusy)) throw error;
    return { row, customerId: null, no: null, problems: [problem('TRY_AGAIN', [])] };
  }
}

/**
 * Records each row under the key `bulkKey:row`. `subjectOf`: the id of what rows must not overtake each other for, a
 * customer or a rota; null: the row may overtake any other.
 */
export async function recordRows<Row extends object>(
  bulkKey: string,
  rows: readonly Row[],
  subjectOf: (row: Row) => number | null,
  record: (row: Row, requestKey: string) => Promise<RowOutcome>,
  maxRows = MAX_ROWS,
): Promise<BulkOutcome> {
  if (rows.length > maxRows)
    return { problems: [problem('TOO_MANY_ROWS', [], { max: maxRows })], results: [] };
  const results: RowResult[] = [];
  const lanes: number[][] = Array.from({ length: LANES }, () => []);
  rows.forEach((row, index) => lanes[(subjectOf(row) ?? index) % LANES]!.push(index));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const index of lane) {
        const row = rows[index]!;
        const refused = problemsOfRow(row);
        results[index] =
          refused.length > 0
            ? { row: index, customerId: null, no: null, problems: [...refused] }
            : await resultOf(index, () => record(row, `${bulkKey}:${index}`));
      }
    }),
  );
  return { problems: [], results };
}
