/** The lists behind the numbers of reports as files: as the reports are scoped, by stamps; names and states, no phones. */
import type { StartState } from '@erp/domain/reports/process-class';
import { localDateTime } from '@erp/domain/time/day';
import type { Context } from '../context';
import type { MovementRow } from '../facts/measures-movements';
import type {
  QueryMovementContactsArgs,
  QueryProcessCustomersArgs,
  QuerySnapshotCustomersArgs,
} from '../generated/schema-types';
import { encodeId } from '../graphql/ids';
import { customerNames } from '../reports/customer-names';
import { movementContacts } from '../reports/movements';
import { processCustomers, snapshotCustomers, type ReportCustomerRow } from '../reports/report-customers';
import { exportTexts } from './customer-columns';
import { listTexts, pagedList, type Cell, type Page } from './paged-list';

type ReportPage<Row> = {
  nodes: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  count: () => Promise<number>;
};

const pageOf = <Row>(page: ReportPage<Row>): Page<Row> => ({
  nodes: page.nodes,
  endCursor: page.hasNextPage ? page.endCursor : null,
});

const countOf = async (page: Promise<ReportPage<unknown>>): Promise<number> => (await page).count();

type Named = { customerId: number };

const id = ({ customerId }: Named): Cell => encodeId('customer', customerId);
const name = ({ customerId }: Named, ctx: Context): Promise<Cell> => ctx.load(customerNames, customerId);
const holder = ({ holderId }: ReportCustomerRow, ctx: Context): Cell => ctx.tree.unit(holderId)!.name;
const state = (row: ReportCustomerRow, ctx: Context): Cell => exportTexts[ctx.locale].state[row.state];

const before = (ctx: Context, given: StartState): Cell =>
  given === 'ABSENT' ? listTexts[ctx.locale].absent : exportTexts[ctx.locale].state[given];

export const snapshotList = pagedList<'snapshotCustomers', QuerySnapshotCustomersArgs, ReportCustomerRow>(
  'snapshotCustomers',
  {
    permission: 'READ_REPORTS',
    audited: 'SNAPSHOT_CUSTOMERS',
    page: async (ctx, args) => pageOf(await snapshotCustomers(ctx, args)),
    count: (ctx, args) => countOf(snapshotCustomers(ctx, { ...args, first: 1 })),
    columns: { id, name, state, holder },
  },
);

export const processList = pagedList<'processCustomers', QueryProcessCustomersArgs, ReportCustomerRow>(
  'processCustomers',
  {
    permission: 'READ_REPORTS',
    audited: 'PROCESS_CUSTOMERS',
    page: async (ctx, args) => pageOf(await processCustomers(ctx, args)),
    count: (ctx, args) => countOf(processCustomers(ctx, { ...args, first: 1 })),
    columns: {
      id,
      name,
      stateBefore: (row, ctx) => row.stateBefore && before(ctx, row.stateBefore),
      state,
      holder,
    },
  },
);

export const movementList = pagedList<'movementContacts', QueryMovementContactsArgs, MovementRow>(
  'movementContacts',
  {
    permission: 'READ_REPORTS',
    audited: 'MOVEMENT_CONTACTS',
    page: async (ctx, args) => pageOf(await movementContacts(ctx, args)),
    count: (ctx, args) => countOf(movementContacts(ctx, { ...args, first: 1 })),
    columns: {
      id,
      name,
      at: (row, ctx) => localDateTime(row.at, ctx.settings.timeZone),
      rep: (row, ctx) => ctx.tree.unit(row.repId)!.name,
      from: (row, ctx) => row.stageFrom && exportTexts[ctx.locale].state[row.stageFrom],
      to: (row, ctx) => exportTexts[ctx.locale].state[row.stageTo],
    },
  },
);
