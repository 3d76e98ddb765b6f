/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useMutation } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RecordFollowUpMutationVariables = Exact<{
  input: Types.RecordFollowUpInput;
}>;

export type RecordFollowUpMutation = {
  recordFollowUp: {
    followUp: {
      id: string;
      at: string;
      method: Types.FollowUpMethod;
      outcome: Types.FollowUpOutcome | null;
      answeredBy: Types.AnsweredBy | null;
      duration: number | null;
      stageFrom: Types.Stage | null;
      stage: Types.Stage | null;
      growthExpectation: string | null;
      targetCustomers: string | null;
      competition: string | null;
      internetAwareness: string | null;
      note: string | null;
      nextStep: Types.NextStepKind;
      nextStepAt: string | null;
      voided: boolean;
      rep: { id: string; name: string };
    } | null;
    customer: {
      id: string;
      name: string;
      state: Types.State;
      kind: Types.CustomerKind | null;
      city: string | null;
      district: string | null;
      originalSource: Types.Source;
      createdOn: string;
      heldSince: string;
      stage: Types.Stage | null;
      followUps: {
        nodes: Array<{
          id: string;
          at: string;
          method: Types.FollowUpMethod;
          outcome: Types.FollowUpOutcome | null;
          answeredBy: Types.AnsweredBy | null;
          duration: number | null;
          stageFrom: Types.Stage | null;
          stage: Types.Stage | null;
          growthExpectation: string | null;
          targetCustomers: string | null;
          competition: string | null;
          internetAwareness: string | null;
          note: string | null;
          nextStep: Types.NextStepKind;
          nextStepAt: string | null;
          voided: boolean;
          rep: { id: string; name: string };
        }>;
        pageInfo: { hasNextPage: boolean };
      };
      industry: { id: string; name: string } | null;
      holder: { id: string; name: string };
      contactPersons: Array<{ id: string; name: string; title: string | null; keyPerson: boolean }>;
      phones: Array<{
        id: string;
        verdict: Types.VerdictReason | null;
        number: string | null;
        display: string;
        kind: Types.PhoneKind;
        lastOutcomes: Array<Types.FollowUpOutcome>;
        contactPerson: { id: string; name: string } | null;
      }>;
      annotation: {
        growthExpectation: string | null;
        targetCustomers: string | null;
        competition: string | null;
        internetAwareness: string | null;
        demand: { id: string } | null;
        awareness: { id: string } | null;
      };
    } | null;
    userErrors: Array<{ code: string; path: Array<string>; message: string }>;
  };
};

export const RecordFollowUpDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RecordFollowUp' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'RecordFollowUpInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'recordFollowUp' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'followUp' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PastFollowUp' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'customer' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'CallHead' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'CallFormCustomer' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'followUps' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'first' },
                            value: { kind: 'IntValue', value: '50' },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'FragmentSpread', name: { kind: 'Name', value: 'PastFollowUp' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'pageInfo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                    ],
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
      name: { kind: 'Name', value: 'CallPhone' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Phone' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'number' } },
          { kind: 'Field', name: { kind: 'Name', value: 'display' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lastOutcomes' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'contactPerson' },
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
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PastFollowUp' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'FollowUp' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'at' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'method' } },
          { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
          { kind: 'Field', name: { kind: 'Name', value: 'answeredBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'duration' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stageFrom' } },
          { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
          { kind: 'Field', name: { kind: 'Name', value: 'growthExpectation' } },
          { kind: 'Field', name: { kind: 'Name', value: 'targetCustomers' } },
          { kind: 'Field', name: { kind: 'Name', value: 'competition' } },
          { kind: 'Field', name: { kind: 'Name', value: 'internetAwareness' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          { kind: 'Field', name: { kind: 'Name', value: 'nextStep' } },
          { kind: 'Field', name: { kind: 'Name', value: 'nextStepAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'voided' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'CallHead' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Customer' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'city' } },
          { kind: 'Field', name: { kind: 'Name', value: 'district' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'industry' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'originalSource' } },
          { kind: 'Field', name: { kind: 'Name', value: 'createdOn' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'holder' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'heldSince' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'contactPersons' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'keyPerson' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'phones' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'CallPhone' } }],
            },
          },
        ],
      },
    },
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
} as unknown as DocumentNode<RecordFollowUpMutation, RecordFollowUpMutationVariables>;
export const useRecordFollowUpMutation = (
  options?: useMutation.Options<RecordFollowUpMutation, RecordFollowUpMutationVariables>,
) => useMutation(RecordFollowUpDocument, options);
