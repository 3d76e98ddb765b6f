/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductsQuery = { catalogue: Array<{ id: string, name: string }> };


export const ProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"catalogue"},"value":{"kind":"EnumValue","value":"PRODUCT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProductsQuery, ProductsQueryVariables>;
export const useProductsQuery = (options?: useQuery.Options<ProductsQuery, ProductsQueryVariables>) =>
  useQuery(ProductsDocument, options as useQuery.Options<ProductsQuery, ProductsQueryVariables>);
export const useProductsSuspenseQuery = (options?: useSuspenseQuery.Options<ProductsQueryVariables>) =>
  useSuspenseQuery(ProductsDocument, options as useSuspenseQuery.Options<ProductsQueryVariables>);