/** A new version of an entry, its place in its library, whether it is shown. */
import type { Move } from '@erp/domain/catalogues/check-move';
import { checkGuideTexts, type GuideTexts } from '@erp/domain/guides/check-guide';
import { problem, type Problem } from '@erp/domain/problem';
import { moveInList } from '../catalogues/move-in-list';
import { requireViewer, type Context } from '../context';
import type { Sql } from '../database/sql';
import { audit, type AuditKind } from '../identity/audit';
import { changeGuides, type GuideOutcome } from './change-guides';
import type { GuideRow } from './guide-cache';
import { writeVersion } from './write-version';

type Change = { requestKey: string; guideId: number };

/** The change of an entry that is there, and its line in the audit log. */
async function changeGuide(
  ctx: Context,
  operation: string,
  kind: AuditKind,
  input: Change,
  change: (tx: Sql, guide: GuideRow, library: readonly GuideRow[]) => Promise<Problem[]>,
): Promise<GuideOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  return changeGuides(ctx, operation, input, async (tx, { guides, byId }) => {
    const guide = byId.get(input.guideId);
    if (!guide) return { problems: [problem('NOT_FOUND', ['guideId'])] };
    const problems = await change(
      tx,
      guide,
      guides.filter(({ library }) => library === guide.library),
    );
    if (problems.length > 0) return { problems };
    await audit(ctx, tx, { kind, actorId, detail: { guideId: guide.id } });
    return { guideId: guide.id };
  });
}

/** `version`: the one that the editor saw; written over only when it is still the present one. */
export const updateGuide = (
  ctx: Context,
  input: Change & GuideTexts & { version: number },
): Promise<GuideOutcome> =>
  changeGuide(ctx, 'updateGuide', 'GUIDE_CHANGED', input, async (tx, { id, library }) => {
    const problems = checkGuideTexts(library, input);
    if (problems.length > 0) return problems;
    const { affectedRows } = await tx.run(
      'UPDATE guide SET version = version + 1 WHERE id = ? AND version = ?',
      [id, input.version],
    );
    if (affectedRows === 0) return [problem('CHANGED_MEANWHILE', ['version'])];
    await writeVersion(ctx, tx, { guideId: id, version: input.version + 1, zh: input.zh, en: input.en });
    return [];
  });

export const moveGuide = (ctx: Context, input: Change & Move): Promise<GuideOutcome> =>
  changeGuide(ctx, 'moveGuide', 'GUIDE_MOVED', input, (tx, { id }, library) =>
    moveInList(tx, 'guide', library, id, input),
  );

export const setGuideActive = (ctx: Context, input: Change & { active: boolean }): Promise<GuideOutcome> =>
  changeGuide(
    ctx,
    'setGuideActive',
    input.active ? 'GUIDE_OFFERED' : 'GUIDE_WITHDRAWN',
    input,
    async (tx, { id }) => {
      await tx.run('UPDATE guide SET active = ? WHERE id = ?', [input.active ? 1 : 0, id]);
      return [];
    },
  );
