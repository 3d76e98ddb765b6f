'use client';

import { useState } from 'react';
import { newRequestKey } from '@/ui/request-key';
import { useDeskGuideFiguresQuery, type DeskGuideFragment } from './generated/guide-column';
import { useMarkGuideMutation } from './generated/mark-guide';

export type GuideFigures = {
  rateOf: (guideId: string) => { uses: number; share: number } | null;
  markOf: (guideId: string) => boolean | null;
  /** What is marked already is taken back. */
  mark: (guide: DeskGuideFragment, useful: boolean) => void;
  /** What the last mark was refused with, or why it did not come through. */
  fault: unknown;
  refusal: string | null;
};

/** What the person marked with this customer, and how often the stage rose: after the page, in one request. */
export function useGuideFigures(customerId: string): GuideFigures {
  const { data } = useDeskGuideFiguresQuery({ variables: { customerId }, ssr: false });
  const [send] = useMarkGuideMutation();
  const [fault, setFault] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // The button answers at once; a mark that does not come through goes back to what is stored.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean | null>>(new Map());
  const markOf = (guideId: string): boolean | null => {
    const own = said.get(guideId);
    if (own !== undefined) return own;
    return data?.customer?.guideMarks.find(({ guide }) => guide.id === guideId)?.useful ?? null;
  };

  const mark = async ({ id: guideId, version }: DeskGuideFragment, chosen: boolean): Promise<void> => {
    const useful = markOf(guideId) === chosen ? null : chosen;
    const takeBack = () => setSaid((now) => new Map([...now].filter(([id]) => id !== guideId)));
    setFault(null);
    setRefusal(null);
    setSaid((now) => new Map([...now, [guideId, useful]]));
    try {
      const { data: answer } = await send({
        variables: { input: { requestKey: newRequestKey(), customerId, guideId, version, useful } },
      });
      const message = answer?.markGuide.userErrors[0]?.message ?? null;
      setRefusal(message);
      if (message !== null) takeBack();
    } catch (error) {
      setFault(error);
      takeBack();
    }
  };

  return {
    rateOf: (guideId) => data?.guideRates.find(({ guide }) => guide.id === guideId) ?? null,
    markOf,
    mark: (guide, useful) => void mark(guide, useful),
    fault,
    refusal,
  };
}
