/** A version of an entry, with the initials by which its title is found. */
import { pinyinInitials } from '@erp/domain/customers/initials';
import type { GuideTexts } from '@erp/domain/guides/check-guide';
import { requireViewer, type Context } from '../context';
import { toDateTime } from '../database/date-time';
import type { Sql } from '../database/sql';

const MAX_INITIALS = 200;

const initialsOf = (title: string): string =>
  title === '' ? '' : pinyinInitials(title).slice(0, MAX_INITIALS);

export async function writeVersion(
  ctx: Context,
  tx: Sql,
  { guideId, version, zh, en }: GuideTexts & { guideId: number; version: number },
): Promise<void> {
  const title = zh.title.trim();
  await tx.run(
    'INSERT INTO guide_version (guide_id, version, title_zh, body_zh, title_en, body_en, initials, editor_id, edited_at) VALUES ?',
    [
      [
        [
          guideId,
          version,
          title,
          zh.body.trim(),
          en.title.trim(),
          en.body.trim(),
          initialsOf(title),
          requireViewer(ctx).personId,
          toDateTime(ctx.clock.now()),
        ],
      ],
    ],
  );
}
