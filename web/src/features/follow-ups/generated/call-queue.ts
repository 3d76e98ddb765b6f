/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CallQueueQueryVariables = Exact<{
  filter?: Types.CustomerFilter | null | undefined;
  sort?: Types.CustomerSort | null | undefined;
}>;


export type CallQueueQuery = { customers: { nodes: Array<{ id: string, name: string }> } };

export type DayQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type DayQueueQuery = { callQueue: Array<{ reason: Types.CallReason, customer: { id: string, name: string } | null }> };


export const CallQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CallQueueQuery, CallQueueQueryVariables>;
export const DayQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DayQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<DayQueueQuery, DayQueueQueryVariables>;
export const useCallQueueQuery = (options?: useQuery.Options<CallQueueQuery, CallQueueQueryVariables>) =>
  useQuery(CallQueueDocument, options as useQuery.Options<CallQueueQuery, CallQueueQueryVariables>);
export const useCallQueueSuspenseQuery = (options?: useSuspenseQuery.Options<CallQueueQueryVariables>) =>
  useSuspenseQuery(CallQueueDocument, options as useSuspenseQuery.Options<CallQueueQueryVariables>);
export const useDayQueueQuery = (options?: useQuery.Options<DayQueueQuery, DayQueueQueryVariables>) =>
  useQuery(DayQueueDocument, options as useQuery.Options<DayQueueQuery, DayQueueQueryVariables>);
export const useDayQueueSuspenseQuery = (options?: useSuspenseQuery.Options<DayQueueQueryVariables>) =>
  useSuspenseQuery(DayQueueDocument, options as useSuspenseQuery.Options<DayQueueQueryVariables>);