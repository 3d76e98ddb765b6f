/** Stops what is under way, by whoever sees the import: the batch that is being written is the last one. */
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import { once } from '../database/once';
import { audit } from '../identity/audit';
import { holds, present } from '../identity/scope';
import type { ImportOutcome } from './check-import';
import { lockImport } from './queries';
import { deleteRows } from './delete-rows';

export async function cancelImport(
  ctx: Context,
  requestKey: string,
  importId: number,
): Promise<ImportOutcome> {
  const viewer = requireViewer(ctx);
  const request = { operation: 'cancelImport', requestKey, input: { importId } };
  const outcome = await once<{ importId: number; wasReading: boolean }>(ctx, request, async (tx) => {
    const record = await lockImport(tx, importId);
    if (!record || !holds(present(viewer), record.actor_id)) {
      return { problems: [problem('NOT_FOUND', ['importId'])] };
    }
    switch (record.status) {
      case 'CHECKING':
        await tx.run("UPDATE customer_import SET status = 'READ', place = 0 WHERE id = ?", [importId]);
        break;
      // Whoever reads the file finds out and drops its rows; after a crash nobody does.
      case 'READING':
      case 'RUNNING':
        await tx.run("UPDATE customer_import SET status = 'CANCELLED', finished_at = ? WHERE id = ?", [
          toDateTime(ctx.clock.now()),
          importId,
        ]);
        break;
      default:
        return { problems: [problem('IMPORT_NOT_RUNNING', ['importId'])] };
    }
    await audit(ctx, tx, { kind: 'IMPORT_CANCELLED', actorId: viewer.personId, detail: { importId } });
    return { result: { importId, wasReading: record.status === 'READING' } };
  });
  if (outcome.problems) return { problems: outcome.problems };
  if (outcome.result.wasReading) await deleteRows(ctx.db, importId);
  return { importId };
}
