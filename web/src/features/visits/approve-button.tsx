'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { FaultLine } from '@/ui/fault-line';
import { useWrite } from '@/ui/use-write';
import type { CalendarVisitFragment } from './generated/calendar';
import { useApproveVisitMutation } from './generated/approvals';

/** Approves a plan as it is shown; who comes too late is told what happened. */
export function ApproveButton({ visit, isPrimary }: { visit: CalendarVisitFragment; isPrimary: boolean }) {
  const t = useTranslations('visitApproval');
  const [approve] = useApproveVisitMutation();
  const { write, messages, fault, isSending } = useWrite('');
  const [message] = Object.values(messages);
  const submit = () =>
    void write(
      async (requestKey) =>
        (
          await approve({
            variables: { input: { requestKey, visitId: visit.id, plannedAt: visit.plannedAt ?? '' } },
          })
        ).data?.approveVisit,
    );
  return (
    <>
      {fault ? <FaultLine error={fault} onRetry={submit} /> : null}
      {message ? (
        <span className="warning" role="alert">
          {message}
        </span>
      ) : null}
      <Button look={isPrimary ? 'primary' : undefined} disabled={isSending} onClick={submit}>
        {t('approve')}
      </Button>
    </>
  );
}
