/** Reads of guides: from memory, but for the versions that went before. */
import type { GuideLibrary, GuideText } from '@erp/domain/guides/check-guide';
import type { Context } from '../context';
import { currentGuides, type GuideRow, type VersionRow } from './guide-cache';

const MAX_VERSIONS = 100;

export async function listGuides(
  ctx: Context,
  { library, includeInactive }: { library: GuideLibrary | null; includeInactive: boolean },
): Promise<GuideRow[]> {
  const { guides } = await currentGuides(ctx.db);
  return guides.filter(
    (guide) => (library === null || guide.library === library) && (includeInactive || guide.active === 1),
  );
}

/** Newest first; null: there is no such entry. */
export async function guideVersions(ctx: Context, guideId: number): Promise<VersionRow[] | null> {
  const versions = await ctx.db.rows<VersionRow>(
    `SELECT version, title_zh, body_zh, title_en, body_en, editor_id, edited_at
       FROM guide_version
      WHERE guide_id = ?
      ORDER BY version DESC
      LIMIT ?`,
    [guideId, MAX_VERSIONS],
  );
  return versions.length > 0 ? versions : null;
}

export const chineseOf = ({ title_zh: title, body_zh: body }: VersionRow): GuideText => ({ title, body });

export const englishOf = ({ title_en: title, body_en: body }: VersionRow): GuideText => ({ title, body });

/** In the viewer's language. */
export const textOf = ({ locale }: Context, row: VersionRow): GuideText =>
  locale === 'en' ? englishOf(row) : chineseOf(row);
