import type { FieldPolicy, InMemoryCacheConfig, Reference } from '@apollo/client';

type Connection = { nodes: readonly Reference[] };

/** Pages of a Relay connection become one list; `keyArgs`: what makes another list of it. */
const paged = (keyArgs: string[] | false): FieldPolicy<Connection> => ({
  keyArgs,
  merge: (existing, incoming, { args }) =>
    args?.after && existing ? { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] } : incoming,
});

export const cachePolicies: Pick<InMemoryCacheConfig, 'typePolicies'> = {
  typePolicies: {
    Query: {
      fields: {
        customers: paged(['filter', 'sort']),
        tasks: paged(['personId', 'unitId', 'kinds', 'due']),
        deals: paged(['filter']),
        disputes: paged(['list', 'statuses']),
        visits: paged(['unitId', 'from', 'to', 'status']),
        leads: paged(['unitId', 'personId', 'statuses', 'from', 'to']),
        snapshotCustomers: paged(['unitId', 'day', 'states', 'filter']),
        processCustomers: paged([
          'unitId',
          'from',
          'to',
          'population',
          'filter',
          'startState',
          'endState',
          'class',
          'bridgeLine',
        ]),
        movementContacts: paged([
          'unitId',
          'from',
          'to',
          'filter',
          'stageFrom',
          'firstStages',
          'afterLapse',
          'stageTo',
        ]),
      },
    },
    // It belongs to its customer; pages ask for different parts of it.
    Lead: { merge: true },
    Viewer: { keyFields: [], fields: { counters: { merge: true } } },
    Customer: { fields: { timeline: paged(false), followUps: paged(false) } },
    // The same customer stands in another state in another report.
    ReportCustomer: { keyFields: false },
    // The same event stands on another side in another dispute.
    DisputeEvent: { keyFields: false },
  },
};
