/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useMutation, useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ExportAllowancesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportAllowancesQuery = { exportAllowances: Array<{ until: string, person: { id: string, name: string }, allowedBy: { id: string, name: string } }> };

export type AllowExportMutationVariables = Exact<{
  input: Types.AllowExportInput;
}>;


export type AllowExportMutation = { allowExport: { userErrors: Array<{ code: string, path: Array<string>, message: string }> } };

export type RevokeExportMutationVariables = Exact<{
  input: Types.RevokeExportInput;
}>;


export type RevokeExportMutation = { revokeExport: { userErrors: Array<{ code: string, path: Array<string>, message: string }> } };


export const ExportAllowancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportAllowances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportAllowances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<ExportAllowancesQuery, ExportAllowancesQueryVariables>;
export const AllowExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AllowExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AllowExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AllowExportMutation, AllowExportMutationVariables>;
export const RevokeExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeExportMutation, RevokeExportMutationVariables>;
export const useExportAllowancesQuery = (options?: useQuery.Options<ExportAllowancesQuery, ExportAllowancesQueryVariables>) =>
  useQuery(ExportAllowancesDocument, options as useQuery.Options<ExportAllowancesQuery, ExportAllowancesQueryVariables>);
export const useExportAllowancesSuspenseQuery = (options?: useSuspenseQuery.Options<ExportAllowancesQueryVariables>) =>
  useSuspenseQuery(ExportAllowancesDocument, options as useSuspenseQuery.Options<ExportAllowancesQueryVariables>);
export const useAllowExportMutation = (options?: useMutation.Options<AllowExportMutation, AllowExportMutationVariables>) =>
  useMutation(AllowExportDocument, options);
export const useRevokeExportMutation = (options?: useMutation.Options<RevokeExportMutation, RevokeExportMutationVariables>) =>
  useMutation(RevokeExportDocument, options);