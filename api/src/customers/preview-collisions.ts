/** What an entry would collide with, before it is made: the form asks while the rep types. Its questions are counted. */
import { isCreditCode } from '@erp/domain/customers/check-customer';
import { matchKeys } from '@erp/domain/customers/collision';
import type { Context } from '../context';
import { refusedQuestion } from '../graphql/refused-question';
import { showCollisions, type Collision } from './collisions';
import { typedValue } from './create-customer';
import { enteredPhones } from './entered-phones';
import type { CustomerEntry } from './entry';
import { findMatches } from './find-matches';
import { countQuestions, entryQuestionProblems, questionsOf } from './questions';

const PHONES = ['entry', 'phones'];

/** Of an entry that is not complete yet what is complete is compared. Throws where nothing may be looked up. */
export async function previewCollisions(ctx: Context, entry: CustomerEntry): Promise<Collision[]> {
  const { phones, problems } = enteredPhones(ctx, entry.phones, (index) => [...PHONES, `${index}`, 'number']);
  const creditCode = entry.creditCode !== null && isCreditCode(entry.creditCode) ? entry.creditCode : null;
  const keys = matchKeys({ ...entry, creditCode }, phones);
  const [tooMany] = [
    ...problems.filter(({ code }) => code === 'LIST_FULL'),
    ...entryQuestionProblems(keys, PHONES),
  ];
  if (tooMany) throw refusedQuestion(ctx, tooMany);
  const [overLimit] = await countQuestions(ctx, questionsOf(keys));
  if (overLimit) throw refusedQuestion(ctx, overLimit);
  return showCollisions(ctx, await findMatches(ctx.db, keys), typedValue(entry, phones));
}
