/**
 * Every attribute that a report can be filtered by stands in the interval, with an index that leads by it and answers
 * alone: a filtered report reads the intervals that match, not all of its days.
 */
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const attributes = ['counted_source', 'original_source', 'industry_id', 'demand_id', 'awareness_id'];

const keyOf = (attribute: string): string => `timeline_interval_${attribute.replace(/_id$/, '')}`;

/** The attribute, the days, then all that a filtered count reads besides. */
const keyColumns = (attribute: string): string[] => [
  attribute,
  'to_day',
  'from_day',
  'holder_id',
  'state',
  ...attributes.filter((other) => other !== attribute),
];

export const reportFilters = {
  version: 5,
  name: 'report filters',
  up: [
    `ALTER TABLE timeline_interval
       ADD COLUMN original_source ${code(20)} NULL AFTER counted_source`,
    `UPDATE timeline_interval i
       JOIN customer c ON c.id = i.customer_id
        SET i.original_source = c.original_source`,
    `ALTER TABLE timeline_interval
       MODIFY COLUMN original_source ${code(20)} NOT NULL,
       DROP KEY timeline_interval_to,
       ADD KEY timeline_interval_to (to_day, from_day, holder_id, state),
       ${attributes.map((one) => `ADD KEY ${keyOf(one)} (${keyColumns(one).join(', ')})`).join(',\n       ')}`,
  ],
  down: [
    `ALTER TABLE timeline_interval
       ${attributes.map((one) => `DROP KEY ${keyOf(one)}`).join(',\n       ')},
       DROP KEY timeline_interval_to,
       ADD KEY timeline_interval_to (to_day, from_day, holder_id, state, counted_source, industry_id, demand_id,
                                     awareness_id),
       DROP COLUMN original_source`,
  ],
};
