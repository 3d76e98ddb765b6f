/** Columns of the exports under way. */
import { EntitySchema } from 'typeorm';

export const exportSlotEntity = new EntitySchema<{
  person_id: number;
  slot: number;
  export_id: number;
  lease_until: string;
}>({
  name: 'export_slot',
  columns: {
    person_id: { type: 'int', unsigned: true, primary: true },
    slot: { type: 'tinyint', unsigned: true, primary: true },
    export_id: { type: 'bigint', unsigned: true },
    lease_until: { type: 'datetime', precision: 3 },
  },
});
