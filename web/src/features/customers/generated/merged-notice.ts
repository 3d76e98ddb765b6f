/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type MergedNoticeQueryVariables = Exact<{
  id: string;
}>;


export type MergedNoticeQuery = { mergedCustomer: { id: string, name: string, mergedOn: string, survivor: { id: string, name: string } } | null };


export const MergedNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MergedNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergedCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mergedOn"}},{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MergedNoticeQuery, MergedNoticeQueryVariables>;
export const useMergedNoticeQuery = (options: useQuery.Options<MergedNoticeQuery, MergedNoticeQueryVariables>) =>
  useQuery(MergedNoticeDocument, options as useQuery.Options<MergedNoticeQuery, MergedNoticeQueryVariables>);
export const useMergedNoticeSuspenseQuery = (options: useSuspenseQuery.Options<MergedNoticeQueryVariables>) =>
  useSuspenseQuery(MergedNoticeDocument, options as useSuspenseQuery.Options<MergedNoticeQueryVariables>);