/** The customer that a dispute is about: by its id, by a number that is taken, or as what collides with one's own. */
import {
  matchKeys,
  nothingToMatch,
  type CollisionKind,
  type MatchKeys,
} from '@erp/domain/customers/collision';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { enteredPhones } from '../customers/entered-phones';
import { findMatches, type Match } from '../customers/find-matches';
import { customer, phones } from '../customers/loaders';
import { countQuestions, entryQuestionProblems, questionsOf } from '../customers/questions';

export type Named = { number: string | null; customerId: number | null; ownCustomerId: number | null };

type Found = { problems: Problem[] } | { problems?: undefined; customerId: number };

/** What says most that two are one comes first. */
const STRONGEST: readonly CollisionKind[] = [
  'SAME_PHONE',
  'SAME_NUMBER',
  'SAME_CREDIT_CODE',
  'SAME_NAME',
  'SAME_WEBSITE',
];

const refused = (one: Problem): Found => ({ problems: [one] });

/** The first that somebody else holds; where nobody else does, the first of all, whose refusal then says why. */
function strongest(ctx: Context, matches: readonly Match[]): Match | undefined {
  const { personId } = requireViewer(ctx);
  const sorted = [...matches].sort((a, b) => STRONGEST.indexOf(a.kind) - STRONGEST.indexOf(b.kind));
  const isOthers = ({ holderId }: Match): boolean =>
    holderId !== personId && ctx.tree.unit(holderId)?.kind === 'PERSON';
  return sorted.find(isOthers) ?? sorted[0];
}

async function foundBy(ctx: Context, keys: MatchKeys, path: string[], except?: number): Promise<Found> {
  // The answer says whether a number is taken, as that of an entry does.
  const overLimit = await countQuestions(ctx, questionsOf(keys));
  if (overLimit.length > 0) return { problems: overLimit };
  const match = strongest(ctx, await findMatches(ctx.db, keys, except));
  return match ? { customerId: match.customerId } : refused(problem('DISPUTE_NOT_TAKEN', path));
}

const byNumber = (ctx: Context, number: string, ownCustomerId: number | null): Promise<Found> | Found => {
  const entry = { number, contactPerson: null, shared: false };
  const entered = enteredPhones(ctx, [entry], () => ['number']);
  const keys: MatchKeys = { ...nothingToMatch, phones: entered.phones };
  const problems = [...entered.problems, ...entryQuestionProblems(keys, ['number'])];
  if (problems.length > 0) return { problems };
  return foundBy(ctx, keys, ['number'], ownCustomerId ?? undefined);
};

async function byOwn(ctx: Context, ownCustomerId: number): Promise<Found> {
  const own = (await ctx.load(customer, ownCustomerId))!;
  const carried = await ctx.load(phones, ownCustomerId);
  const keys = matchKeys(
    { name: own.name, city: own.city, creditCode: own.credit_code, website: own.website },
    (carried ?? []).map(({ number, extension, shared }) => ({
      e164: number,
      extension: extension || null,
      shared: shared === 1,
    })),
  );
  return foundBy(ctx, keys, ['ownCustomerId'], ownCustomerId);
}

export async function findDisputed(
  ctx: Context,
  { number, customerId, ownCustomerId }: Named,
): Promise<Found> {
  const { personId } = requireViewer(ctx);
  if (ownCustomerId !== null) {
    const own = await ctx.load(customer, ownCustomerId);
    if (own?.holder_id !== personId) return refused(problem('NOT_FOUND', ['ownCustomerId']));
  }
  if (customerId !== null) {
    const seen = await ctx.load(customer, customerId);
    return seen ? { customerId } : refused(problem('NOT_FOUND', ['customerId']));
  }
  if (number !== null && number.trim() !== '') return byNumber(ctx, number, ownCustomerId);
  if (ownCustomerId !== null) return byOwn(ctx, ownCustomerId);
  return refused(problem('DISPUTE_WHAT_REQUIRED', ['number']));
}
