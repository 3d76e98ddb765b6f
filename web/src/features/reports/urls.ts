/** Addresses of the report pages: filters and the open list are in the URL, so that a link shows what its sender saw. */
import { parseDay } from '@erp/domain/time/day';
import type { ProcessPopulation, State, TrendStep } from '@/generated/schema-types';
import { processPath, snapshotPath } from '@/paths';

export type ReportFilters = {
  /** Id of the report's unit; left out: the viewer's own. */
  unit?: string;
} & AttributeFilters;

/** What customers are narrowed to: codes of sources, ids of catalogue entries; any of those named, left out: all. */
export const ATTRIBUTES = ['source', 'originalSource', 'industry', 'demand', 'awareness'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
export type AttributeFilters = Partial<Record<Attribute, readonly string[]>>;

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

export const TREND_STEPS = ['DAY', 'WEEK', 'MONTH'] as const satisfies readonly TrendStep[];
export const POPULATIONS = ['ALL', 'TOUCHED'] as const satisfies readonly ProcessPopulation[];

type Flat = Record<string, string | readonly string[] | undefined>;

/** Between the values of one filter: needs no escape in a URL, and no code or id has it. */
const LIST_MARK = '.';

const search = (values: Flat): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === 'string' ? value : value?.join(LIST_MARK);
    if (text) params.set(name, text);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
};

const listValues = (list: OpenList | undefined): Flat =>
  list
    ? {
        list: '1',
        listUnit: list.unit,
        listStates: list.states,
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
    states: value('listStates')?.split(LIST_MARK) as State[] | undefined,
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
  ...Object.fromEntries(ATTRIBUTES.map((name) => [name, params.get(name)?.split(LIST_MARK).filter(Boolean)])),
});

/** What goes along from one report to the other. */
export const sharedFilters = (filters: ReportFilters): ReportFilters => ({
  unit: filters.unit,
  ...Object.fromEntries(ATTRIBUTES.map((name) => [name, filters[name]])),
});

/** A day that does not exist is as if none was named: who mistypes an address sees the usual report. */
const dayIn = (params: URLSearchParams, name: string): string | undefined =>
  parseDay(params.get(name) ?? '') ?? undefined;

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined =>
  values.find((value) => value === given);

export const readSnapshotParams = (params: URLSearchParams): SnapshotParams => ({
  ...filtersOf(params),
  day: dayIn(params, 'day'),
  compared: dayIn(params, 'compared'),
  step: oneOf(TREND_STEPS, params.get('step')),
  list: readList(params),
});

export const readProcessParams = (params: URLSearchParams): ProcessParams => ({
  ...filtersOf(params),
  from: dayIn(params, 'from'),
  to: dayIn(params, 'to'),
  population: oneOf(POPULATIONS, params.get('population')),
  list: readList(params),
});
