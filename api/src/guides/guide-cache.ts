/** The guides in memory, with the texts of their present versions: read again at most a second after a change. */
import { GUIDE_LIBRARIES, type GuideLibrary } from '@erp/domain/guides/check-guide';
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Instant } from '@erp/domain/time/day';
import { keptInMemory } from '../database/kept-in-memory';
import type { Database, Sql } from '../database/sql';

/** A version's texts. */
export type VersionRow = {
  version: number;
  title_zh: string;
  body_zh: string;
  title_en: string;
  body_en: string;
  editor_id: UnitId | null;
  edited_at: Instant | null;
};

export type GuideRow = VersionRow & {
  id: number;
  library: GuideLibrary;
  category_id: number | null;
  stage: Stage | null;
  position: number;
  active: number;
  initials: string;
};

export type Guides = { guides: readonly GuideRow[]; byId: ReadonlyMap<number, GuideRow> };

const MAX_AGE = 1_000;

const place = ({ library, position }: GuideRow): number =>
  GUIDE_LIBRARIES.indexOf(library) * 100_000 + position;

/** By library and place. */
export async function readGuides(db: Sql): Promise<Guides> {
  const guides = await db.rows<GuideRow>(
    `SELECT g.id, g.library, g.category_id, g.stage, g.position, g.active, g.version,
            v.title_zh, v.body_zh, v.title_en, v.body_en, v.initials, v.editor_id, v.edited_at
       FROM guide g
       JOIN guide_version v ON v.guide_id = g.id AND v.version = g.version`,
  );
  guides.sort((a, b) => place(a) - place(b));
  return { guides, byId: new Map(guides.map((guide) => [guide.id, guide])) };
}

const kept = keptInMemory(MAX_AGE, readGuides);

export const currentGuides = (db: Database): Promise<Guides> => kept.current(db);

export const forgetGuides = (db: Database): void => kept.forget(db);

/** One that is there. */
export async function guideById(db: Database, id: number): Promise<GuideRow> {
  const guide = (await currentGuides(db)).byId.get(id);
  if (guide) return guide;
  // Made a moment ago by another process.
  forgetGuides(db);
  return (await currentGuides(db)).byId.get(id)!;
}
