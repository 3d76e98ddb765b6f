/** What lists of customers are narrowed by gets its index: the state of today, the city. */
export const listFilters = {
  version: 6,
  name: 'list filters',
  up: [
    'ALTER TABLE timeline_interval ADD KEY timeline_interval_state (state, to_day, from_day, holder_id)',
    'ALTER TABLE customer ADD KEY customer_city (city, holder_id)',
  ],
  down: [
    'ALTER TABLE customer DROP KEY customer_city',
    'ALTER TABLE timeline_interval DROP KEY timeline_interval_state',
  ],
};
