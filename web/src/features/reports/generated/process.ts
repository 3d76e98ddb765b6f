/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ProcessReportQueryVariables = Exact<{
  unitId?: string | null | undefined;
  from: string;
  to: string;
  population?: Types.ProcessPopulation | null | undefined;
  filter?: Types.ReportFilter | null | undefined;
}>;

export type ProcessReportQuery = {
  process: {
    from: string;
    to: string;
    population: Types.ProcessPopulation;
    cells: Array<{
      from: Types.ProcessState;
      to: Types.State;
      count: number;
      share: number;
      class: Types.ProcessClass;
    }>;
    total: {
      direct: boolean;
      expandable: boolean;
      population: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      classes: Array<{ class: Types.ProcessClass; count: number; share: number | null }>;
      bridge: {
        heldBefore: number;
        created: number;
        fromPool: number;
        fromOtherUnit: number;
        movedInWithHolder: number;
        broughtBack: number;
        toPool: number;
        toOtherUnit: number;
        movedOutWithHolder: number;
        mergedOrDeleted: number;
        heldAfter: number;
      };
    };
    rows: Array<{
      direct: boolean;
      expandable: boolean;
      population: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      classes: Array<{ class: Types.ProcessClass; count: number; share: number | null }>;
      bridge: {
        heldBefore: number;
        created: number;
        fromPool: number;
        fromOtherUnit: number;
        movedInWithHolder: number;
        broughtBack: number;
        toPool: number;
        toOtherUnit: number;
        movedOutWithHolder: number;
        mergedOrDeleted: number;
        heldAfter: number;
      };
    }>;
    movements: Array<{ from: Types.Stage | null; to: Types.Stage; afterLapse: boolean; count: number }>;
    closing: { closesAt: string; closed: boolean; changedSince: string | null; lateFacts: number };
  } | null;
};

export type ProcessRowsQueryVariables = Exact<{
  unitId?: string | null | undefined;
  from: string;
  to: string;
  population?: Types.ProcessPopulation | null | undefined;
  filter?: Types.ReportFilter | null | undefined;
}>;

export type ProcessRowsQuery = {
  process: {
    rows: Array<{
      direct: boolean;
      expandable: boolean;
      population: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
      classes: Array<{ class: Types.ProcessClass; count: number; share: number | null }>;
      bridge: {
        heldBefore: number;
        created: number;
        fromPool: number;
        fromOtherUnit: number;
        movedInWithHolder: number;
        broughtBack: number;
        toPool: number;
        toOtherUnit: number;
        movedOutWithHolder: number;
        mergedOrDeleted: number;
        heldAfter: number;
      };
    }>;
  } | null;
};

export type ProcessRowFieldsFragment = {
  direct: boolean;
  expandable: boolean;
  population: number;
  unit: { id: string; name: string; kind: Types.UnitKind };
  classes: Array<{ class: Types.ProcessClass; count: number; share: number | null }>;
  bridge: {
    heldBefore: number;
    created: number;
    fromPool: number;
    fromOtherUnit: number;
    movedInWithHolder: number;
    broughtBack: number;
    toPool: number;
    toOtherUnit: number;
    movedOutWithHolder: number;
    mergedOrDeleted: number;
    heldAfter: number;
  };
};

export const ProcessRowFieldsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ProcessRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProcessRow' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'population' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'classes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'class' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bridge' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'heldBefore' } },
                { kind: 'Field', name: { kind: 'Name', value: 'created' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedInWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'broughtBack' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedOutWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mergedOrDeleted' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldAfter' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProcessRowFieldsFragment, unknown>;
export const ProcessReportDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProcessReport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'population' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProcessPopulation' } },
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
            name: { kind: 'Name', value: 'process' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unitId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'population' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'population' } },
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
                { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                { kind: 'Field', name: { kind: 'Name', value: 'population' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cells' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'share' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'class' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProcessRowFields' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProcessRowFields' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'movements' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'afterLapse' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
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
      name: { kind: 'Name', value: 'ProcessRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProcessRow' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'population' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'classes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'class' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bridge' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'heldBefore' } },
                { kind: 'Field', name: { kind: 'Name', value: 'created' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedInWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'broughtBack' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedOutWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mergedOrDeleted' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldAfter' } },
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
} as unknown as DocumentNode<ProcessReportQuery, ProcessReportQueryVariables>;
export const ProcessRowsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ProcessRows' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'population' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ProcessPopulation' } },
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
            name: { kind: 'Name', value: 'process' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unitId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'unitId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'population' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'population' } },
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
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ProcessRowFields' } },
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
      name: { kind: 'Name', value: 'ProcessRowFields' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ProcessRow' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'population' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'classes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'class' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'share' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bridge' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'heldBefore' } },
                { kind: 'Field', name: { kind: 'Name', value: 'created' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedInWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'broughtBack' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toPool' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toOtherUnit' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedOutWithHolder' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mergedOrDeleted' } },
                { kind: 'Field', name: { kind: 'Name', value: 'heldAfter' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProcessRowsQuery, ProcessRowsQueryVariables>;
export const useProcessReportQuery = (
  options: useQuery.Options<ProcessReportQuery, ProcessReportQueryVariables>,
) =>
  useQuery(
    ProcessReportDocument,
    options as useQuery.Options<ProcessReportQuery, ProcessReportQueryVariables>,
  );
export const useProcessReportSuspenseQuery = (
  options: useSuspenseQuery.Options<ProcessReportQueryVariables>,
) =>
  useSuspenseQuery(ProcessReportDocument, options as useSuspenseQuery.Options<ProcessReportQueryVariables>);
export const useProcessRowsQuery = (options: useQuery.Options<ProcessRowsQuery, ProcessRowsQueryVariables>) =>
  useQuery(ProcessRowsDocument, options as useQuery.Options<ProcessRowsQuery, ProcessRowsQueryVariables>);
export const useProcessRowsSuspenseQuery = (options: useSuspenseQuery.Options<ProcessRowsQueryVariables>) =>
  useSuspenseQuery(ProcessRowsDocument, options as useSuspenseQuery.Options<ProcessRowsQueryVariables>);
