/**
 * Ids are known before the INSERT: allocated in blocks, not by the server's auto-increment, which clusters step or do
 * not order. Blocks are kept per process, so ids have gaps and their order says nothing about the order of commits.
 */
import type { DataSource } from 'typeorm';
import { inTransaction, type Database, type Sql } from './sql';

const BLOCK = 200;

type Block = { next: number; end: number };
/** `turn`: whoever takes ids from the block waits for the one before. */
type KeptBlock = { block: Block; turn: Promise<unknown> };

const blocksOf = new WeakMap<DataSource, Map<string, KeptBlock>>();

async function takeBlock(tx: Sql, name: string, size: number): Promise<number> {
  const sql = 'UPDATE id_block SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = ?';
  const { affectedRows } = await tx.run(sql, [size, name]);
  if (affectedRows === 0) {
    await tx.run(
      'INSERT INTO id_block (name, next_id) VALUES (?, 1) ON DUPLICATE KEY UPDATE name = VALUES(name)',
      [name],
    );
    await tx.run(sql, [size, name]);
  }
  const [row] = await tx.rows<{ id: number }>('SELECT LAST_INSERT_ID() AS id');
  return row!.id;
}

/** The first of n consecutive ids, from 1 on. */
export async function allocateIds(db: Database, name: string, n = 1): Promise<number> {
  let blocks = blocksOf.get(db.dataSource);
  if (!blocks) blocksOf.set(db.dataSource, (blocks = new Map<string, KeptBlock>()));
  let kept = blocks.get(name);
  if (!kept) blocks.set(name, (kept = { block: { next: 0, end: 0 }, turn: Promise.resolve() }));
  const own = kept;

  const take = async (): Promise<number> => {
    const { block } = own;
    if (block.end - block.next < n) {
      const size = Math.max(n, BLOCK);
      block.next = await inTransaction(db, (tx) => takeBlock(tx, name, size));
      block.end = block.next + size;
    }
    const first = block.next;
    block.next += n;
    return first;
  };
  const result = own.turn.then(take, take);
  own.turn = result.catch(() => undefined);
  return result;
}
