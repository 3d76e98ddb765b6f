/** The rows of an export, page by page: one page is in memory at a time, and the next is read when the reader wants it. */
import { requireViewer, type Context } from '../context';
import { currentCatalogues } from '../catalogues/catalogue-cache';
import type { Condition } from '../facts/measures-conditions';
import { contactPersons, phones } from '../customers/loaders';
import {
  customerDetails,
  listCustomers,
  placeOf,
  type CustomerFilter,
  type CustomerRow,
  type CustomerSort,
  type Place,
} from '../customers/queries';
import type { Scope } from '../identity/scope';
import { nextTask } from '../tasks/loaders';
import { cellsOf } from './customer-columns';
import { withOwnLoads } from './paged-list';

/** Rows of a page. What a page costs beside its rows is paid a thousandth of the time. */
const PAGE = 1_000;

export type ExportedList = {
  scope: Scope;
  filter: CustomerFilter;
  sort: CustomerSort;
  narrowedTo: Condition | null;
};

async function pageCells(ctx: Context, rows: readonly CustomerRow[]): Promise<string[][]> {
  const ids = rows.map(({ id }) => id);
  const [details, phonesOf, personsOf, catalogues] = await Promise.all([
    customerDetails(ctx.db, ids),
    phones.batch(ctx, ids),
    contactPersons.batch(ctx, ids),
    currentCatalogues(ctx.db),
  ]);
  return rows.map((row) =>
    cellsOf(
      {
        row,
        details: details.get(row.id)!,
        phones: phonesOf.get(row.id) ?? [],
        contactPersons: personsOf.get(row.id) ?? [],
        nextTask: ctx.load.known(nextTask, row.id) ?? null,
      },
      { ctx, catalogues },
    ),
  );
}

export async function* customerPages(
  ctx: Context,
  { scope, filter, sort, narrowedTo }: ExportedList,
): AsyncGenerator<string[][]> {
  const { today } = requireViewer(ctx);
  let after: Place | null = null;
  do {
    const page = withOwnLoads(ctx);
    const list = {
      ...{ filter, sort, first: PAGE, after, today, narrowedTo },
      ...{ withNextTask: true, withRelease: false },
    };
    const rows: CustomerRow[] = await listCustomers(page, scope, list);
    const shown = rows.slice(0, PAGE);
    if (shown.length > 0) yield await pageCells(page, shown);
    after = rows.length > PAGE ? placeOf(sort, shown.at(-1)!) : null;
  } while (after !== null);
}
