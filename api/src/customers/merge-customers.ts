/** Merge of duplicates and its undo (docs/rules/merge.md): one fact on both customers, folded together from then on. */
import {
  afterAllMerges,
  checkMerge,
  MAX_MERGED,
  mergedIntoAt,
  type MergeRefusal,
} from '@erp/domain/customers/merge-rules';
import { checkDating } from '@erp/domain/facts/dating';
import type { Fact } from '@erp/domain/facts/fact';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { lastNamedHolder } from '../facts/history';
import { joinGroups, withPartners } from '../facts/merge-groups';
import { recordFacts, type NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';

export type MergeEntry = FactInputFields & { survivorId: number; mergedId: number; note: string | null };
export type UndoMergeEntry = FactInputFields & { mergedId: number; note: string | null };

/** `customerId`: whose page to go on with. */
export type Merged = { customerId: number; no: number };
export type MergeOutcome = { problems: Problem[] } | (Merged & { problems?: undefined });

const isHeldInScope = (ctx: Context, subject: Subject, { backfill }: FactTime): boolean =>
  subject.holderId !== null && (backfill || holds(present(requireViewer(ctx)), subject.holderId));

function entryProblems(
  ctx: Context,
  time: FactTime,
  subjects: readonly Subject[],
  note: string | null,
  path: string[],
): Problem[] {
  const createdAt = subjects
    .map(({ row }) => row!.createdAt)
    .sort()
    .at(-1)!;
  return [
    ...checkDating(time, {
      now: time.isNow ? time.at : ctx.clock.now(),
      timeZone: ctx.settings.timeZone,
      createdAt,
      path: [...path, 'at'],
    }),
  ];
}

/** The fact as the customer has it that is merged away, before it is recorded: what the rules look at. */
const asRecorded = (
  ctx: Context,
  kind: 'MERGE' | 'UNMERGE',
  { at, sequence, repId, backfill }: FactTime,
  requestKey: string,
  merged: Subject,
  otherId: number,
): Fact<'MERGE' | 'UNMERGE'> => ({
  kind,
  otherId,
  survives: false,
  no: merged.nextNo,
  at,
  day: dayOf(at, ctx.settings.timeZone),
  sequence,
  repId,
  requestKey,
  backfill,
  actorId: requireViewer(ctx).personId,
  recordedAt: ctx.clock.now(),
});

async function refusal(tx: Sql, { code, customerId }: MergeRefusal, path: string[]): Promise<Problem[]> {
  const [row] = await tx.rows<{ name: string }>('SELECT name FROM customer WHERE id = ?', [customerId]);
  return [problem(code, path, { name: row!.name, survivor: row!.name })];
}

/** When it happens, as the rules and the fold see it. */
const placed = (time: FactTime, { together }: Subject): FactTime =>
  time.isNow ? { ...time, at: afterAllMerges(together, time.at) } : time;

/** On both customers alike; what happens as it is recorded happens to both at one moment. */
function factsOnBoth(
  kind: 'MERGE' | 'UNMERGE',
  time: FactTime,
  note: string | null,
  merged: Subject,
  survivor: Subject,
): Map<number, NewFact[]> {
  return new Map([
    [merged.id, [{ ...time, kind, otherId: survivor.id, survives: false, note }]],
    [survivor.id, [{ ...time, kind, otherId: merged.id, survives: true, note }]],
  ]);
}

export async function mergeCustomers(
  ctx: Context,
  requestKey: string,
  entry: MergeEntry,
  path: string[],
): Promise<MergeOutcome> {
  const given = factInput(ctx, entry, path);
  if ('problems' in given) return given;
  const { survivorId, mergedId } = entry;
  const onMerged = [...path, 'mergedId'];
  if (survivorId === mergedId) return { problems: [problem('MERGE_INTO_ITSELF', onMerged)] };
  const outcome = await recordFacts<Merged>(ctx, {
    request: { operation: 'mergeCustomers', requestKey, input: entry },
    customerIds: [survivorId, mergedId],
    notFoundPath: onMerged,
    decide: async (tx, subjects) => {
      const survivor = subjects.get(survivorId)!;
      const merged = subjects.get(mergedId)!;
      const time = placed(given, merged);
      if (!isHeldInScope(ctx, merged, time)) return { problems: [problem('NOT_FOUND', onMerged)] };
      if (!isHeldInScope(ctx, survivor, time))
        return { problems: [problem('NOT_FOUND', [...path, 'survivorId'])] };
      const problems = entryProblems(ctx, time, [survivor, merged], entry.note, path);
      if (problems.length > 0) return { problems };
      const fact = asRecorded(ctx, 'MERGE', time, requestKey, merged, survivorId);
      const refused = checkMerge(merged.together, mergedId, fact);
      if (refused) {
        const field = refused.code === 'MERGED_AWAY' ? 'survivorId' : 'mergedId';
        return { problems: await refusal(tx, refused, [...path, field]) };
      }
      if ((await withPartners(tx, [survivorId, mergedId])).length > MAX_MERGED)
        return { problems: [problem('TOO_MANY_MERGED', onMerged, { max: MAX_MERGED })] };
      return {
        facts: factsOnBoth('MERGE', time, entry.note, merged, survivor),
        result: { customerId: survivorId, no: survivor.nextNo },
        details: (sql) => joinGroups(sql, [survivorId, mergedId]),
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}

/** The merged customer comes back to who held it before; caps are not checked. */
export async function undoMerge(
  ctx: Context,
  requestKey: string,
  entry: UndoMergeEntry,
  path: string[],
): Promise<MergeOutcome> {
  const given = factInput(ctx, entry, path);
  if ('problems' in given) return given;
  const { mergedId } = entry;
  const onMerged = [...path, 'mergedId'];
  const outcome = await recordFacts<Merged>(ctx, {
    request: { operation: 'undoMerge', requestKey, input: entry },
    customerIds: (tx) => withPartners(tx, [mergedId]),
    notFoundPath: onMerged,
    decide: async (tx, subjects) => {
      const merged = subjects.get(mergedId)!;
      const time = placed(given, merged);
      if (!isHeldInScope(ctx, merged, time)) return { problems: [problem('NOT_FOUND', onMerged)] };
      const survivorId = mergedIntoAt(merged.together, mergedId, time.at);
      const survivor = survivorId === null ? undefined : subjects.get(survivorId);
      if (!survivor)
        return { problems: await refusal(tx, { code: 'NOT_MERGED', customerId: mergedId }, onMerged) };
      const owner = lastNamedHolder(merged.facts);
      if (!time.backfill && !(owner !== null && holds(present(requireViewer(ctx)), owner)))
        return { problems: [problem('NOT_ALLOWED', onMerged)] };
      const problems = entryProblems(ctx, time, [merged], entry.note, path);
      if (problems.length > 0) return { problems };
      const fact = asRecorded(ctx, 'UNMERGE', time, requestKey, merged, survivor.id);
      const refused = checkMerge(merged.together, mergedId, fact);
      if (refused) return { problems: await refusal(tx, refused, onMerged) };
      return {
        facts: factsOnBoth('UNMERGE', time, entry.note, merged, survivor),
        result: { customerId: mergedId, no: merged.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
