'use client';

import { useTranslations } from 'next-intl';
import { throwUnlessNotFound } from '@/apollo/faults';
import { BlankState } from '@/ui/blank-state';
import { Card } from '@/ui/card';
import { Drawer } from '@/ui/drawer';
import { formatCount, formatMoney } from '@/ui/format-number';
import { Sentence } from '@/ui/sentence';
import { useSearchState } from '@/ui/use-search-state';
import { useDates } from '@/viewer/use-dates';
import styles from './daily.module.css';
import { DayFacts } from './day-facts';
import desk from './desk.module.css';
import { useDailyReportsSuspenseQuery, type DailyReportFieldsFragment } from './generated/daily-report';

const OPEN_PERSON = 'person';
const NUMBERS = ['calls', 'connected', 'keyPersons', 'appointments', 'visits', 'signed'] as const;

function ReportDrawer({ report, onClose }: { report: DailyReportFieldsFragment; onClose: () => void }) {
  const t = useTranslations('daily');
  const { shortDay } = useDates();
  return (
    <Drawer
      title={`${report.person.name} ・ ${shortDay(report.day)}`}
      remark={report.person.parent?.name}
      onClose={onClose}
    >
      <dl className={styles.texts}>
        <dt className="quiet">{t('obstacles')}</dt>
        <dd>{report.obstacles ?? '–'}</dd>
        <dt className="quiet">{t('commitments')}</dt>
        <dd>{report.commitments ?? '–'}</dd>
      </dl>
      <DayFacts report={report} />
    </Drawer>
  );
}

/** The reports of a unit's people on a day, those that are missing too. */
export function DailyReportList({ unitId, day }: { unitId: string | null; day: string }) {
  const t = useTranslations('daily');
  const tc = useTranslations('common');
  const { today, time, nearDay, dayOfInstant, dateTime } = useDates();
  const { search, change, hrefWith } = useSearchState();
  const { data, error } = useDailyReportsSuspenseQuery({
    errorPolicy: 'all',
    variables: { unitId, day },
    fetchPolicy: 'cache-and-network',
  });
  throwUnlessNotFound(error);
  const list = data.dailyReports;
  if (!list || list.nodes.length === 0) return <BlankState title={t('nobody')} text={t('nobodyText')} />;
  /** Today's are still being written. */
  const isLate = list.workday && day < today;
  const missing = list.nodes.filter(({ version }) => version === 0);
  const open = list.nodes.find(({ person }) => person.id === search.get(OPEN_PERSON));
  const when = (at: string): string => (dayOfInstant(at) === day ? time(at) : dateTime(at));
  return (
    <>
      <Sentence>
        {t.rich('listSentence', {
          day: nearDay(day),
          people: list.people,
          submitted: list.submitted,
          b: (chunks) => <strong>{chunks}</strong>,
        })}
        {!list.workday ? <span className="quiet">{t('notWorkday')}</span> : null}
        {list.workday && missing.length > 0 ? (
          <span className={isLate ? 'warning' : 'second'}>
            {t('missing', { names: missing.map(({ person }) => person.name).join(tc('and')) })}
          </span>
        ) : null}
        {missing.length === 0 ? t('allIn') : null}
      </Sentence>
      <Card flush>
        <div className={styles.scroll}>
          <table className={`${desk.table} ${styles.list}`}>
            <thead>
              <tr>
                <th scope="col">{t('column.person')}</th>
                <th scope="col" className={styles.left}>
                  {t('column.state')}
                </th>
                {NUMBERS.map((name) => (
                  <th key={name} scope="col">
                    {t(`column.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('column.received')}</th>
                <th scope="col">{t('column.rises')}</th>
                <th scope="col">{t('column.falls')}</th>
                <th scope="col">{t('column.tasksLeft')}</th>
                <th scope="col" className={styles.left}>
                  {t('obstacles')}
                </th>
                <th scope="col" className={styles.left}>
                  {t('commitments')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.nodes.map((report) => (
                <tr key={report.person.id}>
                  <td>
                    <a
                      href={hrefWith({ [OPEN_PERSON]: report.person.id })}
                      onClick={(event) => {
                        event.preventDefault();
                        change({ [OPEN_PERSON]: report.person.id });
                      }}
                    >
                      {report.person.name}
                    </a>
                  </td>
                  <td className={styles.left}>
                    {report.submittedAt ? (
                      <span className="quiet">{when(report.amendedAt ?? report.submittedAt)}</span>
                    ) : (
                      <span className={isLate ? 'warning' : 'quiet'}>{t('notSubmitted')}</span>
                    )}
                  </td>
                  {NUMBERS.map((name) => (
                    <td key={name} className={report[name] === 0 ? 'quiet' : undefined}>
                      {formatCount(report[name])}
                    </td>
                  ))}
                  <td className={report.received === '0.00' ? 'quiet' : undefined}>
                    {formatMoney(report.received)}
                  </td>
                  <td className={report.rises.length === 0 ? 'quiet' : undefined}>
                    {formatCount(report.rises.length)}
                  </td>
                  <td className={report.falls.length === 0 ? 'quiet' : undefined}>
                    {formatCount(report.falls.length)}
                  </td>
                  <td className={report.tasksLeft > 0 ? 'warning' : 'quiet'}>
                    {formatCount(report.tasksLeft)}
                  </td>
                  <td className={styles.text}>{report.obstacles}</td>
                  <td className={styles.text}>{report.commitments}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      {list.pageInfo.hasNextPage ? <p className="quiet">{t('more')}</p> : null}
      {open ? <ReportDrawer report={open} onClose={() => change({ [OPEN_PERSON]: null })} /> : null}
    </>
  );
}
