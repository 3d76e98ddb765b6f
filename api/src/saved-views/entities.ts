/** Columns of lists that are kept by name. */
import { EntitySchema } from 'typeorm';

export const savedViewEntity = new EntitySchema<{
  id: number;
  person_id: number;
  position: number;
  name: string;
  filter: string;
  sort: string;
  shared_with: number | null;
}>({
  name: 'saved_view',
  columns: {
    id: { type: 'int', unsigned: true, primary: true },
    person_id: { type: 'int', unsigned: true },
    position: { type: 'smallint', unsigned: true },
    name: { type: 'varchar', length: 40 },
    filter: { type: 'text' },
    sort: { type: 'varchar', length: 10 },
    shared_with: { type: 'int', unsigned: true, nullable: true },
  },
  indices: [
    { name: 'saved_view_person', columns: ['person_id', 'position'] },
    { name: 'saved_view_shared', columns: ['shared_with'] },
  ],
});
