import { PLANNED_STEPS } from '@erp/domain/customers/planned-steps';
import { SOURCES } from '@erp/domain/facts/fact';
import { STATES } from '@erp/domain/follow-ups/vocabulary';
import type { CustomerFilter, CustomerSort, PlannedStep, Source, State } from '@/generated/schema-types';

/** The customer list's filter as it stands in its URL; the queue of the call desk follows the same list. */
export type CustomerListParams = {
  search: string;
  view: 'own' | 'release' | 'never' | 'idle' | 'hot' | 'pool';
  sort: CustomerSort;
  states: State[];
  sources: Source[];
  originals: Source[];
  industries: string[];
  demands: string[];
  awarenesses: string[];
  cities: string[];
  units: string[];
  /** Nobody ever followed it up. */
  never: boolean;
  /** More days than this without contact. */
  idle: number | null;
  /** What is planned with them. */
  steps: PlannedStep[];
  /** Back to the pool by rule within so many days. */
  release: number | null;
  /** The saved view that the list began with. */
  saved: string | null;
};

export const CUSTOMER_VIEWS = ['own', 'release', 'never', 'idle', 'hot', 'pool'] as const;
const SORTS: readonly CustomerSort[] = ['CREATED', 'IDLE', 'NAME', 'RELEASE'];
export const IDLE_VIEW_DAYS = 7;
const RELEASE_VIEW_DAYS = 3;
const HOT_STATES: State[] = ['CONSIDERING', 'COMMITTED'];

/** The order that a view has by itself. */
const VIEW_SORTS: Partial<Record<CustomerListParams['view'], CustomerSort>> = {
  idle: 'IDLE',
  release: 'RELEASE',
};

const among = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** As many days as an address says; null: none, or no number of days. */
const days = (text: string | null): number | null => (/^\d{1,5}$/.test(text ?? '') ? Number(text) : null);

const sourcesIn = (search: URLSearchParams, name: string): Source[] =>
  list(search, name).filter((source): source is Source => among(SOURCES, source) !== undefined);

const list = (search: URLSearchParams, name: string): string[] =>
  search.get(name)?.split(',').filter(Boolean) ?? [];

export function parseCustomerList(search: URLSearchParams): CustomerListParams {
  const view = among(CUSTOMER_VIEWS, search.get('view')) ?? 'own';
  return {
    search: search.get('search') ?? '',
    view,
    sort: among(SORTS, search.get('sort')) ?? VIEW_SORTS[view] ?? 'CREATED',
    states: list(search, 'states').filter((state): state is State => among(STATES, state) !== undefined),
    sources: sourcesIn(search, 'sources'),
    originals: sourcesIn(search, 'originals'),
    industries: list(search, 'industries'),
    demands: list(search, 'demands'),
    awarenesses: list(search, 'awarenesses'),
    cities: list(search, 'cities'),
    units: list(search, 'units'),
    never: search.get('never') === '1',
    idle: days(search.get('idle')),
    steps: list(search, 'steps').filter(
      (step): step is PlannedStep => among(PLANNED_STEPS, step) !== undefined,
    ),
    release: days(search.get('release')),
    saved: search.get('saved'),
  };
}

const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

export function customerFilterOf(params: CustomerListParams): CustomerFilter {
  return {
    search: params.search.trim() || undefined,
    pool: params.view === 'pool',
    neverFollowedUp: params.view === 'never' || params.never ? true : undefined,
    idleMoreThanDays: params.idle ?? (params.view === 'idle' ? IDLE_VIEW_DAYS : undefined),
    releaseWithinDays: params.release ?? (params.view === 'release' ? RELEASE_VIEW_DAYS : undefined),
    states: some(params.states) ?? (params.view === 'hot' ? HOT_STATES : undefined),
    countedSources: some(params.sources),
    originalSources: some(params.originals),
    industryIds: some(params.industries),
    demandIds: some(params.demands),
    awarenessIds: some(params.awarenesses),
    cities: some(params.cities),
    unitIds: some(params.units),
    nextSteps: some(params.steps),
  };
}

type SavedList = { id: string; filter: Nullable<CustomerFilter>; sort: CustomerSort };
type Nullable<T> = { [K in keyof T]?: T[K] | null };

/** The list on the screen is no longer the one that was saved. */
export function differsFromSaved(params: CustomerListParams, view: SavedList): boolean {
  const saved = parseCustomerList(savedListSearch(view));
  const textOf = (one: CustomerListParams) => JSON.stringify([customerFilterOf(one), one.sort]);
  return textOf(params) !== textOf(saved);
}

/** The address of a saved view's list: read again, it is the filter that was saved. */
export function savedListSearch({ id, filter, sort }: SavedList): URLSearchParams {
  const search = new URLSearchParams();
  const set = (name: string, value: string | readonly string[] | null | undefined): void => {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text !== '') search.set(name, text);
  };
  set('view', filter.pool ? 'pool' : null);
  set('search', filter.search);
  set('states', filter.states);
  set('sources', filter.countedSources);
  set('originals', filter.originalSources);
  set('industries', filter.industryIds);
  set('demands', filter.demandIds);
  set('awarenesses', filter.awarenessIds);
  set('cities', filter.cities);
  set('units', filter.unitIds);
  set('never', filter.neverFollowedUp ? '1' : null);
  set('idle', filter.idleMoreThanDays?.toString());
  set('steps', filter.nextSteps);
  set('release', filter.releaseWithinDays?.toString());
  set('sort', sort);
  set('saved', id);
  return search;
}
