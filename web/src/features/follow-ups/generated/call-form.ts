/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CallFormCustomerFragment = {
  id: string;
  stage: Types.Stage | null;
  annotation: {
    growthExpectation: string | null;
    targetCustomers: string | null;
    competition: string | null;
    internetAwareness: string | null;
    demand: { id: string } | null;
    awareness: { id: string } | null;
  };
  phones: Array<{ id: string; verdict: Types.VerdictReason | null }>;
};

export const CallFormCustomerFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'CallFormCustomer' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Customer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'annotation' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'growthExpectation' } },
                { kind: 'Field', name: { kind: 'Name', value: 'targetCustomers' } },
                { kind: 'Field', name: { kind: 'Name', value: 'competition' } },
                { kind: 'Field', name: { kind: 'Name', value: 'internetAwareness' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'demand' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'awareness' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'phones' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CallFormCustomerFragment, unknown>;
