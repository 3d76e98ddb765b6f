/** A new entry at the end of a library, in its first version. */
import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import {
  CATEGORY_OF,
  checkGuidePlace,
  checkGuideTexts,
  MAX_GUIDES,
  type GuideLibrary,
  type GuideTexts,
} from '@erp/domain/guides/check-guide';
import { problem, type Problem } from '@erp/domain/problem';
import { currentCatalogues } from '../catalogues/catalogue-cache';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { audit } from '../identity/audit';
import { changeGuides, type GuideOutcome } from './change-guides';
import { writeVersion } from './write-version';

export type NewGuide = GuideTexts & {
  requestKey: string;
  library: GuideLibrary;
  categoryId: number | null;
  stage: Stage | null;
};

/** An item of the library's catalogue; one that is no longer offered may still be written for. */
async function categoryProblems(ctx: Context, { library, categoryId }: NewGuide): Promise<Problem[]> {
  const catalogue = CATEGORY_OF[library];
  if (catalogue === null || categoryId === null) return [];
  const item = (await currentCatalogues(ctx.db)).byId.get(categoryId);
  return item?.catalogue === catalogue ? [] : [problem('NOT_FOUND', ['categoryId'])];
}

export async function createGuide(ctx: Context, input: NewGuide): Promise<GuideOutcome> {
  const { personId: actorId } = requireViewer(ctx);
  const { library, categoryId, stage, zh, en } = input;
  const problems = [
    ...checkGuidePlace(library, { category: categoryId, stage }),
    ...(await categoryProblems(ctx, input)),
    ...checkGuideTexts(library, input),
  ];
  if (problems.length > 0) return { problems };
  const id = await allocateIds(ctx.db, 'guide');
  return changeGuides(ctx, 'createGuide', input, async (tx, { guides }) => {
    const siblings = guides.filter((guide) => guide.library === library);
    if (siblings.length >= MAX_GUIDES) return { problems: [problem('LIST_FULL', [], { max: MAX_GUIDES })] };
    const position = (siblings.at(-1)?.position ?? 0) + 1;
    await tx.run('INSERT INTO guide (id, library, category_id, stage, position, active, version) VALUES ?', [
      [[id, library, categoryId, stage, position, 1, 1]],
    ]);
    await writeVersion(ctx, tx, { guideId: id, version: 1, zh, en });
    await audit(ctx, tx, { kind: 'GUIDE_CREATED', actorId, detail: { guideId: id, library } });
    return { guideId: id };
  });
}
