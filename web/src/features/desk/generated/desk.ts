/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../generated/schema-types';

import { useQuery, useSuspenseQuery } from '@apollo/client/react';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RepDeskQueryVariables = Exact<{
  today: string;
}>;

export type RepDeskQuery = {
  tasks: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: Types.TaskKind;
      dueAt: string;
      overdue: boolean;
      note: string | null;
      customer: { id: string; name: string; stage: Types.Stage | null } | null;
    }>;
  };
  snapshot: {
    comparedWith: string;
    total: {
      total: number;
      unit: { id: string; name: string };
      counts: Array<{ state: Types.State; count: number; change: number }>;
    };
  } | null;
};

export type ManagerDeskQueryVariables = Exact<{
  today: string;
  from: string;
}>;

export type ManagerDeskQuery = {
  activity: {
    unit: { id: string; name: string };
    total: {
      direct: boolean;
      people: number;
      started: number;
      calls: number;
      connected: number;
      keyPersons: number;
      appointments: number;
      visits: number;
      signed: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
    };
    rows: Array<{
      direct: boolean;
      people: number;
      started: number;
      calls: number;
      connected: number;
      keyPersons: number;
      appointments: number;
      visits: number;
      signed: number;
      unit: { id: string; name: string; kind: Types.UnitKind };
    }>;
  } | null;
  snapshot: {
    comparedWith: string;
    total: {
      total: number;
      unit: { id: string; name: string };
      counts: Array<{ state: Types.State; count: number; change: number }>;
    };
  } | null;
  process: { total: { classes: Array<{ class: Types.ProcessClass; count: number }> } } | null;
};

export type DueTaskFragment = {
  id: string;
  kind: Types.TaskKind;
  dueAt: string;
  overdue: boolean;
  note: string | null;
  customer: { id: string; name: string; stage: Types.Stage | null } | null;
};

export type DeskStatesFragment = {
  total: number;
  unit: { id: string; name: string };
  counts: Array<{ state: Types.State; count: number; change: number }>;
};

export type DeskActivityFragment = {
  direct: boolean;
  people: number;
  started: number;
  calls: number;
  connected: number;
  keyPersons: number;
  appointments: number;
  visits: number;
  signed: number;
  unit: { id: string; name: string; kind: Types.UnitKind };
};

export const DueTaskFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DueTask' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Task' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'customer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DueTaskFragment, unknown>;
export const DeskStatesFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeskStates' },
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
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeskStatesFragment, unknown>;
export const DeskActivityFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeskActivity' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ActivityRow' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
          { kind: 'Field', name: { kind: 'Name', value: 'started' } },
          { kind: 'Field', name: { kind: 'Name', value: 'calls' } },
          { kind: 'Field', name: { kind: 'Name', value: 'connected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'keyPersons' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appointments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'visits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'signed' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeskActivityFragment, unknown>;
export const RepDeskDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RepDesk' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'tasks' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '100' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'due' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'OVERDUE' },
                    { kind: 'EnumValue', value: 'TODAY' },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DueTask' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'snapshot' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'comparedWith' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeskStates' } }],
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
      name: { kind: 'Name', value: 'DueTask' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Task' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'dueAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'customer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'stage' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeskStates' },
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
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RepDeskQuery, RepDeskQueryVariables>;
export const ManagerDeskDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ManagerDesk' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'activity' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
              },
            ],
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
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeskActivity' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeskActivity' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'snapshot' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'day' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'comparedWith' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'DeskStates' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'process' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'today' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'total' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'classes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'class' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                          ],
                        },
                      },
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
      name: { kind: 'Name', value: 'DeskActivity' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ActivityRow' } },
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
          { kind: 'Field', name: { kind: 'Name', value: 'people' } },
          { kind: 'Field', name: { kind: 'Name', value: 'started' } },
          { kind: 'Field', name: { kind: 'Name', value: 'calls' } },
          { kind: 'Field', name: { kind: 'Name', value: 'connected' } },
          { kind: 'Field', name: { kind: 'Name', value: 'keyPersons' } },
          { kind: 'Field', name: { kind: 'Name', value: 'appointments' } },
          { kind: 'Field', name: { kind: 'Name', value: 'visits' } },
          { kind: 'Field', name: { kind: 'Name', value: 'signed' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'DeskStates' },
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
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'total' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                { kind: 'Field', name: { kind: 'Name', value: 'change' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ManagerDeskQuery, ManagerDeskQueryVariables>;
export const useRepDeskQuery = (options: useQuery.Options<RepDeskQuery, RepDeskQueryVariables>) =>
  useQuery(RepDeskDocument, options as useQuery.Options<RepDeskQuery, RepDeskQueryVariables>);
export const useRepDeskSuspenseQuery = (options: useSuspenseQuery.Options<RepDeskQueryVariables>) =>
  useSuspenseQuery(RepDeskDocument, options as useSuspenseQuery.Options<RepDeskQueryVariables>);
export const useManagerDeskQuery = (options: useQuery.Options<ManagerDeskQuery, ManagerDeskQueryVariables>) =>
  useQuery(ManagerDeskDocument, options as useQuery.Options<ManagerDeskQuery, ManagerDeskQueryVariables>);
export const useManagerDeskSuspenseQuery = (options: useSuspenseQuery.Options<ManagerDeskQueryVariables>) =>
  useSuspenseQuery(ManagerDeskDocument, options as useSuspenseQuery.Options<ManagerDeskQueryVariables>);
