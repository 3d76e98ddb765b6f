/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ImportRotasQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportRotasQuery = { rotas: Array<{ unit: { id: string, name: string } }> };


export const ImportRotasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportRotas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ImportRotasQuery, ImportRotasQueryVariables>;
export const useImportRotasQuery = (options?: useQuery.Options<ImportRotasQuery, ImportRotasQueryVariables>) =>
  useQuery(ImportRotasDocument, options as useQuery.Options<ImportRotasQuery, ImportRotasQueryVariables>);
export const useImportRotasSuspenseQuery = (options?: useSuspenseQuery.Options<ImportRotasQueryVariables>) =>
  useSuspenseQuery(ImportRotasDocument, options as useSuspenseQuery.Options<ImportRotasQueryVariables>);