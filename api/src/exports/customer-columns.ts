/** The columns of an export of customers, in their order, and what stands in them (docs/rules/exports.md). */
import en from '@erp/domain/messages/exports.en.json';
import zh from '@erp/domain/messages/exports.zh.json';
import { safeCell } from '@erp/domain/exports/cells';
import type { Source } from '@erp/domain/facts/fact';
import { maskPhone } from '@erp/domain/phones/format';
import { localDateTime } from '@erp/domain/time/day';
import type { Catalogues } from '../catalogues/catalogue-cache';
import { nameOf } from '../catalogues/queries';
import { sourceItem } from '../catalogues/sources';
import type { Context, Locale } from '../context';
import type { ContactPersonRow, PhoneRow } from '../customers/loaders';
import { mayReadNumbersOf, textShownOf } from '../customers/masking';
import type { CustomerDetails, CustomerRow } from '../customers/queries';
import { encodeId } from '../graphql/ids';
import type { TaskRow } from '../tasks/queries';

export const exportTexts: Record<Locale, typeof zh> = { zh, en };

export type ExportedRow = {
  row: CustomerRow;
  details: CustomerDetails;
  phones: readonly PhoneRow[];
  contactPersons: readonly ContactPersonRow[];
  nextTask: TaskRow | null;
};

/** What a cell is made with beside its row. */
export type Surroundings = { ctx: Context; catalogues: Catalogues };

type Column = (exported: ExportedRow, around: Surroundings) => string | null;

/** Goes back in as it came out: several in one field are parted by commas, an extension stands behind a hyphen. */
const phoneText = ({ number, extension }: PhoneRow): string =>
  extension ? `${number}-${extension}` : number;

function lastContact({ row }: ExportedRow, { ctx }: Surroundings): string | null {
  const texts = exportTexts[ctx.locale];
  if (row.last_contact === null) return null;
  if (row.last_contact === 'VISIT' || !row.last_contact_method) return texts.visit;
  const outcome = row.last_contact_outcome as keyof typeof texts.outcome | null;
  return outcome ? texts.outcome[outcome] : texts.method[row.last_contact_method];
}

const item =
  (idOf: (exported: ExportedRow) => number | null): Column =>
  (exported, { ctx, catalogues }) => {
    const id = idOf(exported);
    const found = id === null ? undefined : catalogues.byId.get(id);
    return found ? nameOf(ctx, found) : null;
  };

const source =
  (sourceOf: (exported: ExportedRow) => Source): Column =>
  (exported, { ctx, catalogues }) =>
    nameOf(ctx, sourceItem(catalogues, sourceOf(exported))!);

const text =
  (textOf: (exported: ExportedRow) => string | null): Column =>
  (exported, { ctx }) =>
    textShownOf(ctx, exported.row.holder_id, textOf(exported));

const columns: Record<keyof typeof zh.columns, Column> = {
  id: ({ row }) => encodeId('customer', row.id),
  name: ({ row }) => row.name,
  shortName: text(({ details }) => details.short_name),
  holder: ({ row }, { ctx }) => ctx.tree.unit(row.holder_id)!.name,
  state: ({ row }, { ctx }) => exportTexts[ctx.locale].state[row.state],
  highestStage: ({ details }, { ctx }) =>
    details.highest_stage && exportTexts[ctx.locale].state[details.highest_stage],
  kind: ({ row }, { ctx }) => row.kind && exportTexts[ctx.locale].kind[row.kind],
  countedSource: source(({ row }) => row.counted_source),
  originalSource: source(({ details }) => details.original_source),
  industry: item(({ row }) => row.industry_id),
  city: ({ row }) => row.city,
  district: ({ row }) => row.district,
  address: text(({ details }) => details.address),
  contactPersons: text(({ contactPersons }) =>
    contactPersons.map(({ name, title }) => (title ? `${name} ${title}` : name)).join(', '),
  ),
  phones: ({ row, phones }, { ctx }) => {
    const isFull = mayReadNumbersOf(ctx, row.holder_id);
    return phones.map((phone) => (isFull ? phoneText(phone) : maskPhone(phone.number))).join(', ');
  },
  lastContactOn: ({ row }) => row.last_contact_day,
  lastContact,
  nextStep: ({ nextTask }, { ctx }) => nextTask && exportTexts[ctx.locale].task[nextTask.kind],
  nextStepAt: ({ nextTask }, { ctx }) => nextTask && localDateTime(nextTask.due_at, ctx.settings.timeZone),
  demand: item(({ details }) => details.demand_id),
  awareness: item(({ details }) => details.awareness_id),
  mainProducts: text(({ details }) => details.main_products),
  website: ({ details }) => details.website,
  creditCode: ({ details }) => details.credit_code,
  channelsToday: text(({ details }) => details.channels_today),
  accountElsewhere: text(({ details }) => details.account_elsewhere),
  note: text(({ details }) => details.note),
  heldSince: ({ details }) => details.held_since,
  createdOn: ({ details }) => details.created_day,
};

const inOrder = Object.entries(columns) as [keyof typeof zh.columns, Column][];

export const headsOf = (locale: Locale): string[] =>
  inOrder.map(([name]) => exportTexts[locale].columns[name]);

export const cellsOf = (exported: ExportedRow, around: Surroundings): string[] =>
  inOrder.map(([, column]) => safeCell(column(exported, around) ?? ''));
