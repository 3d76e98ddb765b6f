/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ReportFilterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportFilterChoicesQuery = { units: Array<{ id: string, name: string, kind: Types.UnitKind }>, catalogue: Array<{ id: string, name: string }> };


export const ReportFilterChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReportFilterChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPANY"},{"kind":"EnumValue","value":"REGION"},{"kind":"EnumValue","value":"DEPARTMENT"},{"kind":"EnumValue","value":"POOL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"catalogue"},"value":{"kind":"EnumValue","value":"INDUSTRY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReportFilterChoicesQuery, ReportFilterChoicesQueryVariables>;
export const useReportFilterChoicesQuery = (options?: useQuery.Options<ReportFilterChoicesQuery, ReportFilterChoicesQueryVariables>) =>
  useQuery(ReportFilterChoicesDocument, options as useQuery.Options<ReportFilterChoicesQuery, ReportFilterChoicesQueryVariables>);
export const useReportFilterChoicesSuspenseQuery = (options?: useSuspenseQuery.Options<ReportFilterChoicesQueryVariables>) =>
  useSuspenseQuery(ReportFilterChoicesDocument, options as useSuspenseQuery.Options<ReportFilterChoicesQueryVariables>);