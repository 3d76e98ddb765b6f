/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CustomerCataloguesQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerCataloguesQuery = { industries: Array<{ id: string, name: string, active: boolean }>, demands: Array<{ id: string, name: string, active: boolean }>, awarenesses: Array<{ id: string, name: string, active: boolean }> };


export const CustomerCataloguesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerCatalogues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"industries"},"name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"catalogue"},"value":{"kind":"EnumValue","value":"INDUSTRY"}},{"kind":"Argument","name":{"kind":"Name","value":"includeInactive"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"demands"},"name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"catalogue"},"value":{"kind":"EnumValue","value":"DEMAND"}},{"kind":"Argument","name":{"kind":"Name","value":"includeInactive"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"awarenesses"},"name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"catalogue"},"value":{"kind":"EnumValue","value":"AWARENESS"}},{"kind":"Argument","name":{"kind":"Name","value":"includeInactive"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]} as unknown as DocumentNode<CustomerCataloguesQuery, CustomerCataloguesQueryVariables>;
export const useCustomerCataloguesQuery = (options?: useQuery.Options<CustomerCataloguesQuery, CustomerCataloguesQueryVariables>) =>
  useQuery(CustomerCataloguesDocument, options as useQuery.Options<CustomerCataloguesQuery, CustomerCataloguesQueryVariables>);
export const useCustomerCataloguesSuspenseQuery = (options?: useSuspenseQuery.Options<CustomerCataloguesQueryVariables>) =>
  useSuspenseQuery(CustomerCataloguesDocument, options as useSuspenseQuery.Options<CustomerCataloguesQueryVariables>);