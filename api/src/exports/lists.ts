/** Every list that goes out as a file, by the last part of its address. */
import { customerList } from './customer-list';
import { dealList } from './deal-list';
import type { ExportedList } from './exported-list';
import { movementList, processList, snapshotList } from './report-lists';
import { visitList } from './visit-list';

export const exportedLists: ReadonlyMap<string, ExportedList> = new Map([
  ['customers', customerList],
  ['deals', dealList],
  ['visits', visitList],
  ['snapshot-customers', snapshotList],
  ['process-customers', processList],
  ['movement-contacts', movementList],
]);
