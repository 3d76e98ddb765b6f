/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type PendingPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingPlansQuery = { pendingVisits: { totalCount: number } };


export const PendingPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PendingPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pendingVisits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<PendingPlansQuery, PendingPlansQueryVariables>;
export const usePendingPlansQuery = (options?: useQuery.Options<PendingPlansQuery, PendingPlansQueryVariables>) =>
  useQuery(PendingPlansDocument, options as useQuery.Options<PendingPlansQuery, PendingPlansQueryVariables>);
export const usePendingPlansSuspenseQuery = (options?: useSuspenseQuery.Options<PendingPlansQueryVariables>) =>
  useSuspenseQuery(PendingPlansDocument, options as useSuspenseQuery.Options<PendingPlansQueryVariables>);