import { STATES } from '@erp/domain/follow-ups/vocabulary';
import type { CustomerFilter, CustomerSort, Source, State } from '@/generated/schema-types';

/** The customer list's filter as it stands in its URL; the queue of the call desk follows the same list. */
export type CustomerListParams = {
  search: string;
  view: 'own' | 'never' | 'idle' | 'hot' | 'pool';
  sort: CustomerSort;
  states: State[];
  sources: Source[];
  industries: string[];
  demands: string[];
  awarenesses: string[];
  cities: string[];
  units: string[];
};

export const SOURCES: readonly Source[] = [
  'PERSONAL_PUBLIC',
  'PERSONAL_SOCIAL',
  'REFERRAL',
  'COMPANY_RESOURCE',
  'CSC_LEAD',
  'SYSTEM',
];

export const CUSTOMER_VIEWS = ['own', 'never', 'idle', 'hot', 'pool'] as const;
const SORTS: readonly CustomerSort[] = ['CREATED', 'IDLE', 'NAME'];
export const IDLE_VIEW_DAYS = 7;
const HOT_STATES: State[] = ['CONSIDERING', 'COMMITTED'];

const among = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

const list = (search: URLSearchParams, name: string): string[] =>
  search.get(name)?.split(',').filter(Boolean) ?? [];

export function parseCustomerList(search: URLSearchParams): CustomerListParams {
  const view = among(CUSTOMER_VIEWS, search.get('view')) ?? 'own';
  return {
    search: search.get('search') ?? '',
    view,
    sort: among(SORTS, search.get('sort')) ?? (view === 'idle' ? 'IDLE' : 'CREATED'),
    states: list(search, 'states').filter((state): state is State => among(STATES, state) !== undefined),
    sources: list(search, 'sources').filter(
      (source): source is Source => among(SOURCES, source) !== undefined,
    ),
    industries: list(search, 'industries'),
    demands: list(search, 'demands'),
    awarenesses: list(search, 'awarenesses'),
    cities: list(search, 'cities'),
    units: list(search, 'units'),
  };
}

const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

export function customerFilterOf(params: CustomerListParams): CustomerFilter {
  return {
    search: params.search.trim() || undefined,
    pool: params.view === 'pool',
    neverFollowedUp: params.view === 'never' ? true : undefined,
    idleMoreThanDays: params.view === 'idle' ? IDLE_VIEW_DAYS : undefined,
    states: some(params.states) ?? (params.view === 'hot' ? HOT_STATES : undefined),
    countedSources: some(params.sources),
    industryIds: some(params.industries),
    demandIds: some(params.demands),
    awarenessIds: some(params.awarenesses),
    cities: some(params.cities),
    unitIds: some(params.units),
  };
}
