/** Lists that GraphQL gives in pages, as rows of cells: the pages are GraphQL's own, and so is whoever sees what of them. */
import { safeCell } from '@erp/domain/exports/cells';
import en from '@erp/domain/messages/export-lists.en.json';
import zh from '@erp/domain/messages/export-lists.zh.json';
import type { Context, Locale } from '../context';
import { startLoads } from '../database/loads';
import { MAX_PAGE } from '../graphql/page';
import type { ExportedList } from './exported-list';

export const listTexts: Record<Locale, typeof zh> = { zh, en };

type ListName = 'deals' | 'visits' | 'snapshotCustomers' | 'processCustomers' | 'movementContacts';

export type Cell = string | null;

export type Page<Row> = { nodes: readonly Row[]; endCursor: string | null };

/** What the loads of one page remember is forgotten with it. */
export function withOwnLoads(ctx: Context): Context {
  const own: Context = { ...ctx, load: startLoads(() => own) };
  return own;
}

type PagedList<Name extends ListName, Args, Row> = {
  permission: ExportedList['permission'];
  audited: string;
  page: (ctx: Context, args: Args & { first: number; after: string | null }) => Promise<Page<Row>>;
  /** Null: never so many that a sheet does not hold them. */
  count: ((ctx: Context, args: Args) => Promise<number>) | null;
  columns: Record<keyof (typeof zh)[Name]['columns'], (row: Row, ctx: Context) => Cell | Promise<Cell>>;
};

export function pagedList<Name extends ListName, Args, Row>(
  name: Name,
  { permission, audited, page, count, columns }: PagedList<Name, Args, Row>,
): ExportedList {
  type Columns = PagedList<Name, Args, Row>['columns'];
  const inOrder = Object.entries<Columns[keyof Columns]>(columns);
  return {
    field: name,
    audited,
    permission,
    title: (locale) => listTexts[locale][name].title,
    heads: (locale) => {
      const texts: Record<string, string> = listTexts[locale][name].columns;
      return inOrder.map(([column]) => texts[column]!);
    },
    open: async (ctx, given) => {
      const args = given as Args;
      // What cannot be answered is refused before anything is sent.
      await page(withOwnLoads(ctx), { ...args, first: 1, after: null });
      async function* pages(): AsyncGenerator<string[][]> {
        let after: string | null = null;
        do {
          const own = withOwnLoads(ctx);
          const { nodes, endCursor }: Page<Row> = await page(own, { ...args, first: MAX_PAGE, after });
          if (nodes.length > 0) {
            yield await Promise.all(
              nodes.map((row) =>
                Promise.all(inOrder.map(async ([, cell]) => safeCell((await cell(row, own)) ?? ''))),
              ),
            );
          }
          after = endCursor;
        } while (after !== null);
      }
      return { pages: pages(), count: count && (() => count(ctx, args)) };
    },
  };
}
