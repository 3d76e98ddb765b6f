/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DealLineFragment = {
  id: string;
  kind: Types.DealKind;
  amount: string;
  signedOn: string;
  serviceFrom: string;
  serviceTo: string | null;
  cancelledOn: string | null;
  cancelReason: string | null;
  received: string;
  voided: boolean;
  product: { id: string; name: string };
  shares: Array<{ percent: string; rep: { id: string; name: string } }>;
  payments: Array<{ id: string; amount: string; on: string; confirmed: boolean; voided: boolean }>;
};

export type CustomerDealsQueryVariables = Exact<{
  id: string;
}>;

export type CustomerDealsQuery = {
  customer: {
    id: string;
    deals: Array<{
      id: string;
      kind: Types.DealKind;
      amount: string;
      signedOn: string;
      serviceFrom: string;
      serviceTo: string | null;
      cancelledOn: string | null;
      cancelReason: string | null;
      received: string;
      voided: boolean;
      product: { id: string; name: string };
      shares: Array<{ percent: string; rep: { id: string; name: string } }>;
      payments: Array<{ id: string; amount: string; on: string; confirmed: boolean; voided: boolean }>;
    }>;
  } | null;
};

export const DealLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DealLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Deal' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'signedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'serviceFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'serviceTo' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelledOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'received' } },
          { kind: 'Field', name: { kind: 'Name', value: 'voided' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'product' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'percent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rep' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'payments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'on' } },
                { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'voided' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DealLineFragment, unknown>;
export const CustomerDealsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CustomerDeals' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'customer' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deals' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DealLine' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DealLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Deal' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'signedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'serviceFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'serviceTo' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelledOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'cancelReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'received' } },
          { kind: 'Field', name: { kind: 'Name', value: 'voided' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'product' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shares' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'percent' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rep' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'payments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'amount' } },
                { kind: 'Field', name: { kind: 'Name', value: 'on' } },
                { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'voided' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CustomerDealsQuery, CustomerDealsQueryVariables>;
export const useCustomerDealsQuery = (
  options: useQuery.Options<CustomerDealsQuery, CustomerDealsQueryVariables>,
) =>
  useQuery(
    CustomerDealsDocument,
    options as useQuery.Options<CustomerDealsQuery, CustomerDealsQueryVariables>,
  );
export const useCustomerDealsSuspenseQuery = (
  options: useSuspenseQuery.Options<CustomerDealsQueryVariables>,
) =>
  useSuspenseQuery(CustomerDealsDocument, options as useSuspenseQuery.Options<CustomerDealsQueryVariables>);
