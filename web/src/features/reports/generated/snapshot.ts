/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type SnapshotReportQueryVariables = Exact<{
  unitId?: string | null | undefined;
  day: string;
  comparedWith?: string | null | undefined;
  filter?: Types.ReportFilter | null | undefined;
}>;

export type SnapshotReportQuery = {
  snapshot: {
    day: string;
    comparedWith: string;
    total: {
      direct: boolean;
      expandable: boolean;
      total: number;
      totalChange: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      counts: Array<{ state: Types.State; count: number; share: number | null; change: number }>;
    };
    rows: Array<{
      direct: boolean;
      expandable: boolean;
      total: number;
      totalChange: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      counts: Array<{ state: Types.State; count: number; share: number | null; change: number }>;
    }>;
    funnel: Array<{ state: Types.State; count: number; rate: number | null }>;
    closing: { closesAt: string; closed: boolean; changedSince: string | null; lateFacts: number };
  } | null;
};

export type SnapshotRowsQueryVariables = Exact<{
  unitId?: string | null | undefined;
  day: string;
  comparedWith?: string | null | undefined;
  filter?: Types.ReportFilter | null | undefined;
}>;

export type SnapshotRowsQuery = {
  snapshot: {
    rows: Array<{
      direct: boolean;
      expandable: boolean;
      total: number;
      totalChange: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      counts: Array<{ state: Types.State; count: number; share: number | null; change: number }>;
    }>;
  } | null;
};

export type SnapshotRowFieldsFragment = {
  direct: boolean;
  expandable: boolean;
  total: number;
  totalChange: number;
  unit: { id: string; name: string; kind: Types.UnitKind };
  counts: Array<{ state: Types.State; count: number; share: number | null; change: number }>;
};

export const SnapshotRowFieldsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SnapshotRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SnapshotRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'unit' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'direct' } },
          { kind: 'Field', name: { kind: 'Name', value: 'expandable' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalChange' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SnapshotRowFieldsFragment, unknown>;
export const SnapshotReportDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SnapshotReport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comparedWith' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ReportFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'snapshot' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unitId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comparedWith' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comparedWith' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                { kind: 'Field', name: { kind: 'Name', value: 'comparedWith' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SnapshotRowFields' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SnapshotRowFields' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'funnel' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rate' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'closing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'ClosingFields' } }],
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
      name: { kind: 'Name', value: 'SnapshotRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SnapshotRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'unit' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'direct' } },
          { kind: 'Field', name: { kind: 'Name', value: 'expandable' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalChange' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ClosingFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ClosedState' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'closesAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'closed' } },
          { kind: 'Field', name: { kind: 'Name', value: 'changedSince' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lateFacts' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SnapshotReportQuery, SnapshotReportQueryVariables>;
export const SnapshotRowsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SnapshotRows' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'comparedWith' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ReportFilter' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'snapshot' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unitId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'day' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'comparedWith' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'comparedWith' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SnapshotRowFields' } },
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
      name: { kind: 'Name', value: 'SnapshotRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SnapshotRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'unit' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'direct' } },
          { kind: 'Field', name: { kind: 'Name', value: 'expandable' } },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          { kind: 'Field', name: { kind: 'Name', value: 'totalChange' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SnapshotRowsQuery, SnapshotRowsQueryVariables>;
export const useSnapshotReportQuery = (
  options: useQuery.Options<SnapshotReportQuery, SnapshotReportQueryVariables>,
) =>
  useQuery(
    SnapshotReportDocument,
    options as useQuery.Options<SnapshotReportQuery, SnapshotReportQueryVariables>,
  );
export const useSnapshotReportSuspenseQuery = (
  options: useSuspenseQuery.Options<SnapshotReportQueryVariables>,
) =>
  useSuspenseQuery(SnapshotReportDocument, options as useSuspenseQuery.Options<SnapshotReportQueryVariables>);
export const useSnapshotRowsQuery = (
  options: useQuery.Options<SnapshotRowsQuery, SnapshotRowsQueryVariables>,
) =>
  useQuery(SnapshotRowsDocument, options as useQuery.Options<SnapshotRowsQuery, SnapshotRowsQueryVariables>);
export const useSnapshotRowsSuspenseQuery = (options: useSuspenseQuery.Options<SnapshotRowsQueryVariables>) =>
  useSuspenseQuery(SnapshotRowsDocument, options as useSuspenseQuery.Options<SnapshotRowsQueryVariables>);
