'use client';

import { useTranslations } from 'next-intl';
import { formatMoney } from '@/ui/format-number';
import { Sentence } from '@/ui/sentence';
import { useSearchState } from '@/ui/use-search-state';
import type { DayActivityFragment } from './generated/activity';
import type { ManagerDeskQuery } from './generated/desk';
import { ACTIVITY_LIST, ACTIVITY_UNIT, type PeopleListName } from './urls';

/** The point of a manager's day: what came in so far, and who does not call. */
export function ManagerSentence({
  activity: { total, rows },
  process,
}: {
  activity: DayActivityFragment;
  process: ManagerDeskQuery['process'];
}) {
  const t = useTranslations('activity');
  const tc = useTranslations('common');
  const { change, hrefWith } = useSearchState();
  const classCount = (name: string): number =>
    process?.total.classes.find((one) => one.class === name)?.count ?? 0;
  const list: PeopleListName = total.quiet ? 'QUIET' : 'NOT_STARTED';
  const idle = total.quiet ?? total.notStarted;
  const where = rows
    .map((row) => ({ name: row.unit.name, count: (row.quiet ?? row.notStarted).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => t('idleOfUnit', { unit: name, count }))
    .join(tc('and'));
  const changes = { [ACTIVITY_LIST]: list, [ACTIVITY_UNIT]: total.unit.id };
  return (
    <Sentence>
      {t.rich('sentence', {
        calls: total.calls,
        connected: total.connected,
        received: formatMoney(total.received),
        advanced: classCount('ADVANCED'),
        fell: classCount('FELL'),
        signed: classCount('SIGNED'),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
      {idle.length > 0 ? (
        <a
          href={hrefWith(changes)}
          className="warning"
          onClick={(event) => {
            event.preventDefault();
            change(changes);
          }}
        >
          {t(total.quiet ? 'quietSentence' : 'notStartedSentence', { count: idle.length, where })}
        </a>
      ) : null}
    </Sentence>
  );
}
