/** The filter of the reports as the measures take it. */
import type { MeasureFilter } from '../facts/measures-conditions';
import type { InputMaybe, ReportFilter } from '../generated/schema-types';
import { idOrNone } from '../graphql/ids';

const items = (ids: readonly string[] | null | undefined): number[] | null =>
  ids?.map((id) => idOrNone('catalogueItem', id)) ?? null;

export const measureFilter = (given: InputMaybe<ReportFilter> | undefined): MeasureFilter => ({
  countedSources: given?.countedSources ?? null,
  originalSources: given?.originalSources ?? null,
  industryIds: items(given?.industryIds),
  demandIds: items(given?.demandIds),
  awarenessIds: items(given?.awarenessIds),
});
