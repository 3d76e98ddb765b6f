/** The contacts in which guides were shown, counted by how they moved the stage. `where` speaks of the contact as c. */
import { effectOf, type Effect } from '@erp/domain/guides/effect';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import type { Sql } from '../database/sql';
import type { Condition } from '../facts/measures-conditions';

/** `id`: of the guide, or of the category. */
export type ShownRow = {
  id: number;
  stage_from: Stage | null;
  stage_to: Stage | null;
  after_lapse: number;
  n: number;
};

export const shownByGuide = (sql: Sql, where: Condition): Promise<ShownRow[]> =>
  sql.rows<ShownRow>(
    `SELECT s.guide_id AS id, c.stage_from, c.stage_to, c.after_lapse, COUNT(*) AS n
       FROM contact c
       JOIN guide_shown s ON s.customer_id = c.customer_id AND s.no = c.no
      WHERE c.effective = 1 AND ${where.sql}
      GROUP BY s.guide_id, c.stage_from, c.stage_to, c.after_lapse`,
    where.params,
  );

/** A contact in which several scripts of a category were shown counts once. */
export const shownByCategory = (sql: Sql, where: Condition): Promise<ShownRow[]> =>
  sql.rows<ShownRow>(
    `SELECT u.id, u.stage_from, u.stage_to, u.after_lapse, COUNT(*) AS n
       FROM (SELECT DISTINCT g.category_id AS id, c.customer_id, c.no, c.stage_from, c.stage_to, c.after_lapse
               FROM contact c
               JOIN guide_shown s ON s.customer_id = c.customer_id AND s.no = c.no
               JOIN guide g       ON g.id = s.guide_id
              WHERE c.effective = 1 AND g.category_id IS NOT NULL AND ${where.sql}) u
      GROUP BY u.id, u.stage_from, u.stage_to, u.after_lapse`,
    where.params,
  );

export const effectFrom = (rows: readonly ShownRow[], id: number): Effect =>
  effectOf(
    rows
      .filter((row) => row.id === id)
      .map(({ stage_from: stageFrom, stage_to: stageTo, after_lapse: afterLapse, n }) => ({
        stageFrom,
        stageTo,
        afterLapse: afterLapse === 1,
        n,
      })),
  );
