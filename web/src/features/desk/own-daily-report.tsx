'use client';

import { textRules } from '@erp/domain/generated/text-rules';
import { useTranslations } from 'next-intl';
import { BlankState } from '@/ui/blank-state';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FaultLine } from '@/ui/fault-line';
import { Field } from '@/ui/field';
import { formatMoney } from '@/ui/format-number';
import { newRequestKey } from '@/ui/request-key';
import { Sentence } from '@/ui/sentence';
import { TextArea } from '@/ui/text-input';
import { useDraft } from '@/ui/use-draft';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useWrite } from '@/ui/use-write';
import { useDates } from '@/viewer/use-dates';
import styles from './daily.module.css';
import { DayFacts } from './day-facts';
import {
  useOwnDailyReportSuspenseQuery,
  useSubmitDailyReportMutation,
  type DailyReportFieldsFragment,
} from './generated/daily-report';

type Draft = { obstacles: string; commitments: string; requestKey: string };

function ReportForm({ report }: { report: DailyReportFieldsFragment }) {
  const t = useTranslations('daily');
  const tc = useTranslations('common');
  const td = useTranslations('draftOtherTab');
  const { time } = useDates();
  const stored = (): Draft => ({
    obstacles: report.obstacles ?? '',
    commitments: report.commitments ?? '',
    requestKey: newRequestKey(),
  });
  const { draft, isTyped, savedAt, otherTab, change, startAnew } = useDraft<Draft>(
    `daily:${report.day}`,
    stored,
  );
  const [submit] = useSubmitDailyReportMutation();
  const { write, messages, fault, isSending } = useWrite('report', {
    requestKey: draft.requestKey,
    renew: (requestKey) => change({ requestKey }),
  });
  const { obstacles, commitments } = draft;
  const send = async (): Promise<void> => {
    const isDone = await write(
      async (requestKey) =>
        (
          await submit({
            variables: {
              input: { requestKey, day: report.day, version: report.version, obstacles, commitments },
            },
          })
        ).data?.submitDailyReport,
    );
    if (isDone) startAnew({ obstacles, commitments, requestKey: newRequestKey() });
  };
  useShortcuts({ 'Ctrl+Enter': () => void send() });
  const whole = messages.day ?? messages.version ?? messages[''];
  return (
    <>
      <Field id="obstacles" label={t('obstacles')} hint={t('obstaclesHint')} message={messages.obstacles}>
        <TextArea
          id="obstacles"
          rows={5}
          maxLength={textRules['SubmitDailyReportInput.obstacles'].max}
          value={obstacles}
          invalid={messages.obstacles !== undefined}
          onChange={({ target }) => change({ obstacles: target.value })}
        />
      </Field>
      <Field
        id="commitments"
        label={t('commitments')}
        required
        hint={t('commitmentsHint')}
        message={messages.commitments}
      >
        <TextArea
          id="commitments"
          rows={6}
          maxLength={textRules['SubmitDailyReportInput.commitments'].max}
          value={commitments}
          invalid={messages.commitments !== undefined}
          onChange={({ target }) => change({ commitments: target.value })}
        />
      </Field>
      <div className={styles.submit}>
        <Button look="primary" keyCap="Ctrl ↵" disabled={isSending} onClick={() => void send()}>
          {isSending ? tc('saving') : t(report.version === 0 ? 'submit' : 'amend')}
        </Button>
        {fault ? <FaultLine error={fault} /> : null}
        {whole ? (
          <span role="alert" className="warning">
            {whole}
          </span>
        ) : null}
        {otherTab ? <span className="second">{td(otherTab)}</span> : null}
        <span className="quiet">{isTyped && savedAt ? t('draftSaved', { time: time(savedAt) }) : null}</span>
      </div>
    </>
  );
}

/** Where the report stands: when it was submitted, and until when it may be. */
function useReportState(report: DailyReportFieldsFragment): string {
  const t = useTranslations('daily');
  const { dateTime } = useDates();
  const closes = dateTime(report.closesAt);
  const submitted = report.amendedAt ?? report.submittedAt;
  if (report.mayWrite) {
    return submitted ? t('submitted', { at: dateTime(submitted), closes }) : t('open', { at: closes });
  }
  return submitted ? t('closedSubmitted', { at: dateTime(submitted) }) : t('closed');
}

function StoredTexts({ report }: { report: DailyReportFieldsFragment }) {
  const t = useTranslations('daily');
  return (
    <dl className={styles.texts}>
      <dt className="quiet">{t('obstacles')}</dt>
      <dd>{report.obstacles ?? '–'}</dd>
      <dt className="quiet">{t('commitments')}</dt>
      <dd>{report.commitments ?? '–'}</dd>
    </dl>
  );
}

/** A rep's own report of a day: what the facts say, and what he adds. */
export function OwnDailyReport({ day }: { day: string }) {
  const t = useTranslations('daily');
  const { nearDay } = useDates();
  const { data } = useOwnDailyReportSuspenseQuery({ variables: { day }, fetchPolicy: 'cache-and-network' });
  const report = data.dailyReport;
  if (!report) return <BlankState title={t('nobody')} text={t('nobodyText')} />;
  return <Report report={report} sentenceDay={nearDay(day)} />;
}

function Report({ report, sentenceDay }: { report: DailyReportFieldsFragment; sentenceDay: string }) {
  const t = useTranslations('daily');
  const state = useReportState(report);
  return (
    <>
      <Sentence>
        {t.rich('sentence', {
          day: sentenceDay,
          calls: report.calls,
          connected: report.connected,
          keyPersons: report.keyPersons,
          rises: report.rises.length,
          received: formatMoney(report.received),
          left: report.tasksLeft,
          b: (chunks) => <strong>{chunks}</strong>,
        })}
      </Sentence>
      <div className={styles.columns}>
        <Card title={t('facts')}>
          <DayFacts report={report} />
        </Card>
        <Card title={t('own')} remark={state}>
          {report.mayWrite ? (
            <ReportForm key={report.day} report={report} />
          ) : (
            <StoredTexts report={report} />
          )}
        </Card>
      </div>
    </>
  );
}
