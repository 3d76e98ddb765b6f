/** For what belongs to a customer without being a fact: a plan that a change of owner must not miss. */
import type { Sql } from '../database/sql';

/** Waits for whoever records facts of the customer, and makes the next one wait; its next version is what both collide with. */
export const lockCustomer =
  (customerId: number) =>
  (tx: Sql): Promise<unknown> =>
    tx.run('UPDATE customer SET version = version + 1 WHERE id = ?', [customerId]);
