/** An interval no longer repeats what was before it: who changed in a period is told by what ended and what began in it. */
export const intervalEnds = {
  version: 7,
  name: 'interval ends',
  up: [
    `ALTER TABLE timeline_interval
       DROP KEY timeline_interval_from,
       ADD KEY timeline_interval_from (from_day, to_day, holder_id, state)`,
    `ALTER TABLE timeline_interval
       DROP COLUMN prev_state,
       DROP COLUMN prev_holder_id`,
  ],
  down: [
    `ALTER TABLE timeline_interval
       ADD COLUMN prev_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: absent the day before',
       ADD COLUMN prev_holder_id INT UNSIGNED NULL`,
    `UPDATE timeline_interval i
       JOIN timeline_interval p ON p.customer_id = i.customer_id AND p.to_day = DATE_SUB(i.from_day, INTERVAL 1 DAY)
        SET i.prev_state = p.state, i.prev_holder_id = p.holder_id`,
    `ALTER TABLE timeline_interval
       DROP KEY timeline_interval_from,
       ADD KEY timeline_interval_from (from_day, to_day, holder_id, state, prev_state, prev_holder_id)`,
  ],
};
