'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { DAY_QUEUE } from '@/lists/day-queue';
import {
  callPath,
  customerPath,
  customersPath,
  dailyReportsPath,
  disputePath,
  newCustomerPath,
  tasksPath,
} from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon, type IconName } from '@/ui/icon';
import { PageBody } from '@/ui/page-body';
import { Sentence } from '@/ui/sentence';
import { StateTag } from '@/ui/state-tag';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import { DeskTitle } from './desk-title';
import styles from './desk.module.css';
import { useRepDeskSuspenseQuery, type DueTaskFragment } from './generated/desk';
import { RunningOutCard } from './running-out-card';
import { LeadsDue } from './leads-due';
import { StatesCard } from './states-card';

const ICONS: Record<DueTaskFragment['kind'], IconName> = {
  CALL_BACK: 'phone',
  VISIT: 'visit',
  COMMENT: 'comment',
  TODO: 'check',
  LEAD: 'clock',
  REVIEW: 'info',
};

function TaskRow({ task }: { task: DueTaskFragment }) {
  const t = useTranslations('desk');
  const kinds = useTranslations('taskKind');
  const subjects = useTranslations('reviewSubject');
  const { nearDateTime, time, today, dayOfInstant } = useDates();
  const isToday = dayOfInstant(task.dueAt) === today;
  return (
    <tr>
      <td className={`${styles.time} ${task.overdue ? styles.late : ''}`}>
        {isToday ? time(task.dueAt) : nearDateTime(task.dueAt)}
      </td>
      <td>
        <span className={styles.kind}>
          <Icon name={ICONS[task.kind]} />
          {task.subject ? subjects(task.subject) : kinds(task.kind)}
        </span>
      </td>
      <td>
        {task.customer ? <Link href={customerPath(task.customer.id)}>{task.customer.name}</Link> : null}
        {task.dispute ? <Link href={disputePath(task.dispute.id)}>{task.dispute.customerName}</Link> : null}
      </td>
      <td>{task.customer?.stage ? <StateTag state={task.customer.stage} /> : null}</td>
      <td className={styles.note}>{task.note}</td>
      <td>
        {task.customer ? (
          <LinkButton href={callPath(task.customer.id)} size="small">
            {t('call')}
          </LinkButton>
        ) : null}
        {task.dispute ? (
          <LinkButton href={disputePath(task.dispute.id)} size="small">
            {t('toDispute')}
          </LinkButton>
        ) : null}
      </td>
    </tr>
  );
}

/** A rep's day: what is due, late ones first, and where the own customers are. */
export function RepDesk() {
  const t = useTranslations('desk');
  const { today } = useDates();
  const { person, counters } = useViewer();
  const { data } = useRepDeskSuspenseQuery({ variables: { today }, fetchPolicy: 'cache-and-network' });
  const [first] = data.callQueue.flatMap(({ customer }) => customer ?? []);
  const router = useRouter();
  const start = first && callPath(first.id, DAY_QUEUE);
  useShortcuts({ g: () => start && router.push(start) });
  return (
    <PageBody>
      <DeskTitle
        title={t('greeting', { name: person.name })}
        actions={
          <>
            <LinkButton href={dailyReportsPath()} size={start ? 'large' : undefined}>
              {t('toDailyReport')}
            </LinkButton>
            {start ? (
              <LinkButton href={start} look="primary" size="large" icon={<Icon name="phone" />} keyCap="G">
                {t('startCalling', { count: data.callQueue.length })}
              </LinkButton>
            ) : (
              <LinkButton href={newCustomerPath()} look="primary">
                {t('enterCustomer')}
              </LinkButton>
            )}
          </>
        }
      />
      <Sentence>
        {t.rich('repSentence', {
          calls: counters.callsToday,
          due: counters.dueToday,
          overdue: counters.overdue,
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </Sentence>
      <LeadsDue calls={data.callQueue} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Card
            title={t('dueToday')}
            remark={t('inAll', { count: data.tasks.totalCount })}
            actions={<Link href={tasksPath()}>{t('allTasks')}</Link>}
          >
            {data.tasks.nodes.length === 0 ? (
              <BlankState
                title={t('nothingDue')}
                text={t('nothingDueText')}
                actions={<LinkButton href={customersPath()}>{t('toCustomers')}</LinkButton>}
              />
            ) : (
              <table className={styles.tasks}>
                <tbody>
                  {data.tasks.nodes.map((task) => (
                    <TaskRow key={task.id} task={task} />
                  ))}
                </tbody>
              </table>
            )}
          </Card>
          <RunningOutCard />
        </div>
        {data.snapshot ? (
          <StatesCard
            title={t('myCustomers')}
            states={data.snapshot.total}
            comparedWith={data.snapshot.comparedWith}
          />
        ) : null}
      </div>
    </PageBody>
  );
}
