/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type PastFollowUpFragment = {
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
};

export const PastFollowUpFragmentDoc = {
  kind: 'Document',
  definitions: [
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
  ],
} as unknown as DocumentNode<PastFollowUpFragment, unknown>;
