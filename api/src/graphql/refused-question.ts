/** Questions that cannot be answered as they are asked: what is wrong with them, in the viewer's language. */
import { GraphQLError } from 'graphql';
import { problem, type Problem } from '@erp/domain/problem';
import type { Day } from '@erp/domain/time/day';
import type { Context } from '../context';
import { messageOf } from './problems';

export const refusedQuestion = ({ locale }: Context, why: Problem): GraphQLError =>
  new GraphQLError(messageOf(locale, why), { extensions: { code: 'BAD_USER_INPUT' } });

/** What is asked about does not exist for the viewer: unknown and out of scope get one answer. */
export const notFound = ({ locale }: Context): GraphQLError =>
  new GraphQLError(messageOf(locale, problem('NOT_FOUND', [])), { extensions: { code: 'NOT_FOUND' } });

export function requirePeriod(ctx: Context, from: Day, to: Day): void {
  if (from > to) throw refusedQuestion(ctx, problem('PERIOD_REVERSED', ['to']));
}
