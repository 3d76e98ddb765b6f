'use client';

import type { Stage } from '@erp/domain/follow-ups/vocabulary';
import { useEffect, useState } from 'react';
import { FaultLine } from '@/ui/fault-line';
import { useDeskGuidesSuspenseQuery } from './generated/guide-column';
import { usePreparedMarkdown } from './markdown';
import { ObjectionsCard } from './objections-card';
import { ScriptCard } from './script-card';
import { StageAdvice } from './stage-advice';
import { useGuideFigures } from './use-guide-figures';

/**
 * What to say for what is chosen on the left. Every entry is on the page before anything is chosen, so that a choice
 * asks the server nothing.
 */
export function GuideColumn({
  customerId,
  stage,
  demandId,
  awarenessId,
  onShown,
}: {
  customerId: string;
  stage: Stage | null;
  demandId: string | null;
  awarenessId: string | null;
  /** All scripts and answers that are shown now. */
  onShown: (guideIds: readonly string[]) => void;
}) {
  const { guides } = useDeskGuidesSuspenseQuery({ fetchPolicy: 'cache-and-network' }).data;
  const figures = useGuideFigures(customerId);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  usePreparedMarkdown();

  const scriptsOf = (library: string, categoryId: string | null) =>
    guides.filter((guide) => guide.library === library && guide.category?.id === categoryId);
  const demand = scriptsOf('DEMAND_SCRIPT', demandId);
  const awareness = scriptsOf('AWARENESS_SCRIPT', awarenessId);
  const objections = guides.filter(({ library }) => library === 'OBJECTION');
  const shown = [...demand, ...awareness, ...objections.filter(({ id }) => open.has(id))];
  const shownIds = shown.map(({ id }) => id).join(' ');
  useEffect(() => onShown(shownIds.split(' ').filter(Boolean)), [onShown, shownIds]);

  const toggle = (guideId: string) => {
    const next = new Set(open);
    if (!next.delete(guideId)) next.add(guideId);
    setOpen(next);
  };
  return (
    <>
      <StageAdvice stage={stage} guides={guides} />
      {figures.fault ? <FaultLine error={figures.fault} /> : null}
      {figures.refusal ? (
        <p className="warning" role="alert">
          {figures.refusal}
        </p>
      ) : null}
      <ScriptCard library="DEMAND_SCRIPT" categoryId={demandId} scripts={demand} figures={figures} />
      <ScriptCard library="AWARENESS_SCRIPT" categoryId={awarenessId} scripts={awareness} figures={figures} />
      <ObjectionsCard objections={objections} open={open} onToggle={toggle} figures={figures} />
    </>
  );
}
