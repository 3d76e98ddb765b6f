/** Rows that change a customer that exists: which of its fields the row says otherwise. */
import type { CustomerFields } from '@erp/domain/customers/check-customer';
import { TEXT_FIELDS, type UpdatableField } from '@erp/domain/imports/fields';
import type { UnitId } from '@erp/domain/organization/tree';
import { requireViewer, type Context } from '../context';
import { columnOf } from '../customers/renew-details';
import type { Sql } from '../database/sql';
import { holds, present } from '../identity/scope';
import type { PreparedRow } from './prepare-row';

export type Existing = {
  id: number;
  holderId: UnitId;
  industryId: number | null;
  fields: Record<keyof CustomerFields, string | null>;
  /** 'E.164;extension' of the numbers that it has. */
  numbers: ReadonlySet<string>;
};

/**
 * Whether an import may change the customers of this holder: those of the scope. In the pool only for whoever reads its
 * numbers, for an update says which customer a number belongs to.
 */
export function mayUpdate(ctx: Context, holderId: UnitId): boolean {
  const viewer = requireViewer(ctx);
  const isInPool = ctx.tree.unit(holderId)?.kind === 'POOL';
  return holds(present(viewer), holderId) && (!isInPool || viewer.permissions.has('READ_POOL_PHONES'));
}

const fieldNames = Object.keys(columnOf) as (keyof CustomerFields)[];

export const numberOf = ({ e164, extension }: { e164: string; extension: string | null }): string =>
  `${e164};${extension ?? ''}`;

export async function readExisting(sql: Sql, ids: readonly number[]): Promise<Map<number, Existing>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<
    { id: number; holder_id: UnitId; industry_id: number | null } & Record<string, string | null>
  >(
    `SELECT id, holder_id, industry_id, ${Object.values(columnOf).join(', ')}
       FROM customer
      WHERE id IN (?)`,
    [ids],
  );
  const phones = await sql.rows<{ customer_id: number; number: string; extension: string }>(
    `SELECT cp.customer_id, p.number, p.extension
       FROM customer_phone cp
       JOIN phone p ON p.id = cp.phone_id
      WHERE cp.customer_id IN (?) AND cp.present = 1`,
    [ids],
  );
  const numbers = new Map<number, Set<string>>();
  for (const { customer_id: id, number, extension } of phones) {
    const own = numbers.get(id) ?? new Set<string>();
    numbers.set(id, own.add(`${number};${extension}`));
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        holderId: row.holder_id,
        industryId: row.industry_id,
        fields: Object.fromEntries(fieldNames.map((name) => [name, row[columnOf[name]] ?? null])) as Record<
          keyof CustomerFields,
          string | null
        >,
        numbers: numbers.get(row.id) ?? new Set(),
      },
    ]),
  );
}

export type RowChange = {
  fields: Partial<CustomerFields> & { industryId?: number };
  /** As they are shown. */
  phones: string[];
};

/** null: the customer is already as the row says. */
export function changeOf(
  existing: Existing,
  { keyed: { entry, phones } }: PreparedRow,
  updateFields: readonly UpdatableField[],
): RowChange | null {
  const names = updateFields.flatMap((field): (keyof CustomerFields)[] =>
    field === 'NOTE' ? ['note'] : field === 'INDUSTRY' || field === 'PHONE' ? [] : [TEXT_FIELDS[field]],
  );
  const changed = names.filter((name) => entry[name] && entry[name] !== existing.fields[name]);
  const fields: RowChange['fields'] = Object.fromEntries(changed.map((name) => [name, entry[name]]));
  if (
    updateFields.includes('INDUSTRY') &&
    entry.industryId !== null &&
    entry.industryId !== existing.industryId
  ) {
    fields.industryId = entry.industryId;
  }
  const added = updateFields.includes('PHONE')
    ? phones.filter((phone) => !existing.numbers.has(numberOf(phone))).map(({ display }) => display)
    : [];
  return Object.keys(fields).length === 0 && added.length === 0 ? null : { fields, phones: added };
}
