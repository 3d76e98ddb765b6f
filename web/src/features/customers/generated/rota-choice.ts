/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RotaChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type RotaChoiceQuery = { rotas: Array<{ limitMinutes: number, unit: { id: string, name: string }, next: { id: string, name: string } | null }> };


export const RotaChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RotaChoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limitMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RotaChoiceQuery, RotaChoiceQueryVariables>;
export const useRotaChoiceQuery = (options?: useQuery.Options<RotaChoiceQuery, RotaChoiceQueryVariables>) =>
  useQuery(RotaChoiceDocument, options as useQuery.Options<RotaChoiceQuery, RotaChoiceQueryVariables>);
export const useRotaChoiceSuspenseQuery = (options?: useSuspenseQuery.Options<RotaChoiceQueryVariables>) =>
  useSuspenseQuery(RotaChoiceDocument, options as useSuspenseQuery.Options<RotaChoiceQueryVariables>);