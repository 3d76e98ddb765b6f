/** Apollo Server over the schema: limits before the execution, texts of faults after it. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context';
import { compiledQueries } from './compiled-queries';
import { errorFormatter, refused, withText } from './errors';
import { checkObjects, introspects, limits, shapeLimits } from './limits';
import { needsStream } from './subscriptions';

/** The contract is in the repository and open to whoever is signed in; strangers are not helped to explore. */
const gate: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ contextValue, schema, document, operation, request }) {
        if (!operation) return Promise.resolve();
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) return Promise.reject(needsStream());
        if (!contextValue.viewer && introspects(operation)) return Promise.reject(refused(contextValue, 401));
        checkObjects(schema, document, operation, request.variables ?? {});
        return Promise.resolve();
      },
      willSendResponse({ contextValue, response: { body } }) {
        if (body.kind === 'single' && body.singleResult.errors) {
          const { errors } = body.singleResult;
          body.singleResult.errors = errors.map((error) => withText(contextValue.locale, error));
        }
        return Promise.resolve();
      },
    }),
};

export async function startApollo(schema: GraphQLSchema, log: Logger): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeLimits],
    validationOptions: { maxErrors: 20 },
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      gate,
      compiledQueries(schema),
      // It would wrap every field: a third of the time of a list.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
