/** Addresses of the report pages: filters and the open list are in the URL, so that a link shows what its sender saw. */
import type { ProcessPopulation, State, TrendStep } from '@/generated/schema-types';
import { processPath, snapshotPath } from '@/paths';

export type ReportFilters = {
  /** Id of the report's unit; left out: the viewer's own. */
  unit?: string;
  source?: string;
  industry?: string;
};

/** A list that lies open over the report: whose row, and which of its customers. */
export type OpenList = {
  unit?: string;
  states?: readonly State[];
  startState?: string;
  endState?: string;
  class?: string;
  bridgeLine?: string;
  /** A movement: 'FROM>TO'; an empty FROM: first stages; AFTER_LAPSE: the first ones after a lapse. */
  movement?: string;
};

export type SnapshotParams = ReportFilters & {
  day?: string;
  compared?: string;
  step?: TrendStep;
  list?: OpenList;
};

export type ProcessParams = ReportFilters & {
  from?: string;
  to?: string;
  population?: ProcessPopulation;
  list?: OpenList;
};

type Flat = Record<string, string | undefined>;

const search = (values: Flat): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : '';
};

const listValues = (list: OpenList | undefined): Flat =>
  list
    ? {
        list: '1',
        listUnit: list.unit,
        listStates: list.states?.join('.'),
        listStart: list.startState,
        listEnd: list.endState,
        listClass: list.class,
        listLine: list.bridgeLine,
        listMovement: list.movement,
      }
    : {};

function readList(params: URLSearchParams): OpenList | undefined {
  if (!params.get('list')) return undefined;
  const value = (name: string): string | undefined => params.get(name) ?? undefined;
  return {
    unit: value('listUnit'),
    states: value('listStates')?.split('.') as State[] | undefined,
    startState: value('listStart'),
    endState: value('listEnd'),
    class: value('listClass'),
    bridgeLine: value('listLine'),
    movement: value('listMovement'),
  };
}

export const snapshotUrl = ({ list, ...rest }: SnapshotParams): string =>
  `${snapshotPath()}${search({ ...rest, ...listValues(list) })}`;

export const processUrl = ({ list, ...rest }: ProcessParams): string =>
  `${processPath()}${search({ ...rest, ...listValues(list) })}`;

const filtersOf = (params: URLSearchParams): ReportFilters => ({
  unit: params.get('unit') ?? undefined,
  source: params.get('source') ?? undefined,
  industry: params.get('industry') ?? undefined,
});

export const readSnapshotParams = (params: URLSearchParams): SnapshotParams => ({
  ...filtersOf(params),
  day: params.get('day') ?? undefined,
  compared: params.get('compared') ?? undefined,
  step: (params.get('step') as TrendStep | null) ?? undefined,
  list: readList(params),
});

export const readProcessParams = (params: URLSearchParams): ProcessParams => ({
  ...filtersOf(params),
  from: params.get('from') ?? undefined,
  to: params.get('to') ?? undefined,
  population: (params.get('population') as ProcessPopulation | null) ?? undefined,
  list: readList(params),
});
