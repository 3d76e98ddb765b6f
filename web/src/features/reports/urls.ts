/** Addresses of the report pages: filters and the open list are in the URL, so that a link shows what its sender saw. */
import { STAGES, STATES } from '@erp/domain/follow-ups/vocabulary';
import { BRIDGE_LINES } from '@erp/domain/reports/bridge';
import { PROCESS_CLASSES, START_STATES } from '@erp/domain/reports/process-class';
import { parseDay } from '@erp/domain/time/day';
import type {
  BridgeLine,
  ProcessClass,
  ProcessPopulation,
  ProcessState,
  State,
  TrendStep,
} from '@/generated/schema-types';
import { processPath, snapshotPath } from '@/paths';

export type ReportFilters = {
  /** Id of the report's unit; left out: the viewer's own. */
  unit?: string;
} & AttributeFilters;

/** What customers are narrowed to: codes of sources, ids of catalogue entries; any of those named, left out: all. */
export const ATTRIBUTES = ['source', 'originalSource', 'industry', 'demand', 'awareness'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
export type AttributeFilters = Partial<Record<Attribute, readonly string[]>>;

/** In the place of a movement's first stage: the first ones after a lapse. */
export const AFTER_LAPSE = 'AFTER_LAPSE';

/** A list that lies open over the report: whose row, and which of its customers. */
export type OpenList = {
  unit?: string;
  states?: readonly State[];
  startState?: ProcessState;
  endState?: State;
  class?: ProcessClass;
  bridgeLine?: BridgeLine;
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

/** A value that does not exist is as if none was named: who mistypes an address sees the usual report. */
const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined =>
  values.find((value) => value === given);

function movementIn(params: URLSearchParams): string | undefined {
  const given = params.get('listMovement') ?? '';
  const [from, to] = given.split('>');
  const isMovement =
    oneOf(['', AFTER_LAPSE, ...STAGES], from ?? null) !== undefined &&
    oneOf(STAGES, to ?? null) !== undefined;
  return isMovement ? given : undefined;
}

function readList(params: URLSearchParams): OpenList | undefined {
  if (!params.get('list')) return undefined;
  const states = params.get('listStates')?.split(LIST_MARK) ?? [];
  const known = states.flatMap((state) => oneOf(STATES, state) ?? []);
  return {
    unit: params.get('listUnit') ?? undefined,
    states: known.length > 0 ? known : undefined,
    startState: oneOf(START_STATES, params.get('listStart')),
    endState: oneOf(STATES, params.get('listEnd')),
    class: oneOf(PROCESS_CLASSES, params.get('listClass')),
    bridgeLine: oneOf(BRIDGE_LINES, params.get('listLine')),
    movement: movementIn(params),
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

const dayIn = (params: URLSearchParams, name: string): string | undefined =>
  parseDay(params.get(name) ?? '') ?? undefined;

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
