// @ts-check
/**
 * Emits a named hook for every operation from its typed document: useXQuery and useXSuspenseQuery for a query,
 * useXMutation for a mutation. Types come from the document, so Apollo Client's own overloads check each call.
 */

/** @param {import('graphql').OperationDefinitionNode} operation */
const takesRequired = ({ variableDefinitions = [] }) =>
  variableDefinitions.some(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue);

/** @param {import('graphql').OperationDefinitionNode} operation */
function queryHooks(operation) {
  const name = operation.name?.value ?? '';
  const types = `${name}Query, ${name}QueryVariables`;
  const option = takesRequired(operation) ? 'options' : 'options?';
  return [
    `export const use${name}Query = (${option}: useQuery.Options<${types}>) =>`,
    `  useQuery(${name}Document, options as useQuery.Options<${types}>);`,
    `export const use${name}SuspenseQuery = (${option}: useSuspenseQuery.Options<${name}QueryVariables>) =>`,
    `  useSuspenseQuery(${name}Document, options as useSuspenseQuery.Options<${name}QueryVariables>);`,
  ];
}

/** @param {import('graphql').OperationDefinitionNode} operation */
function mutationHook(operation) {
  const name = operation.name?.value ?? '';
  return [
    `export const use${name}Mutation = (options?: useMutation.Options<${name}Mutation, ${name}MutationVariables>) =>`,
    `  useMutation(${name}Document, options);`,
  ];
}

/** @type {import('@graphql-codegen/plugin-helpers').PluginFunction} */
export const plugin = (_schema, documents) => {
  const operations = documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((definition) => definition.kind === 'OperationDefinition');
  const queries = operations.filter(({ operation }) => operation === 'query');
  const mutations = operations.filter(({ operation }) => operation === 'mutation');
  if (queries.length + mutations.length === 0) return '';
  const hooks = [
    ...(mutations.length > 0 ? ['useMutation'] : []),
    ...(queries.length > 0 ? ['useQuery', 'useSuspenseQuery'] : []),
  ];
  return {
    prepend: [`import { ${hooks.join(', ')} } from '@apollo/client/react';`],
    content: [...queries.flatMap(queryHooks), ...mutations.flatMap(mutationHook)].join('\n'),
  };
};
