/** Subscriptions: the same limits and rules as every other operation, a stream of results instead of one. */
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context';
import { checkObjects, limits, shapeLimits } from './limits';

export type SubscriptionRequest = {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
};

export type Stream = AsyncGenerator<ExecutionResult, void, void>;
export type Opened = { stream: Stream } | { errors: readonly GraphQLError[] };

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

export const needsStream = (): GraphQLError =>
  badRequest('A subscription is answered as a stream: send it with accept: text/event-stream.');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

function requestOf(body: unknown): SubscriptionRequest | null {
  if (!isRecord(body) || typeof body.query !== 'string' || !isTextOrNone(body.operationName)) return null;
  const variables = body.variables ?? {};
  return isRecord(variables) ? { query: body.query, variables, operationName: body.operationName } : null;
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

const invalid = (error: GraphQLError): GraphQLError =>
  error.extensions.code
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });

/** What execution itself refuses, no resolver: variables that are none of their type. */
const inVariables = (error: GraphQLError): GraphQLError =>
  error.extensions.code || (error.originalError && !(error.originalError instanceof GraphQLError))
    ? error
    : new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });

function refusedSize(...request: Parameters<typeof checkObjects>): GraphQLError | null {
  try {
    checkObjects(...request);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** A bad request is answered with errors before anything is streamed. */
export async function openSubscription(schema: GraphQLSchema, body: unknown, ctx: Context): Promise<Opened> {
  const request = requestOf(body);
  if (!request) return { errors: [badRequest('Send query, and variables as an object.')] };
  const document = parsed(request.query);
  if (document instanceof GraphQLError) return { errors: [document] };
  const errors = validate(schema, document, [...specifiedRules, shapeLimits], { maxErrors: 20 });
  if (errors.length > 0) return { errors: errors.map(invalid) };
  const operation = getOperationAST(document, request.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return {
      errors: [
        badRequest('Only a subscription is streamed: ask for everything else with accept: application/json.'),
      ],
    };
  }
  const variableValues = request.variables ?? {};
  const tooLarge = refusedSize(schema, document, operation, variableValues);
  if (tooLarge) return { errors: [tooLarge] };
  const result = await subscribe({
    schema,
    document,
    contextValue: ctx,
    variableValues,
    operationName: request.operationName,
  });
  return Symbol.asyncIterator in result
    ? { stream: result }
    : { errors: (result.errors ?? [badRequest('Nothing to follow.')]).map(inVariables) };
}
