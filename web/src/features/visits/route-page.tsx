'use client';

import { parseDay } from '@erp/domain/time/day';
import { useTranslations } from 'next-intl';
import { visitsPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { Button, LinkButton } from '@/ui/button';
import { PageBody } from '@/ui/page-body';
import { PageTitle } from '@/ui/page-title';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import { useRouteListSuspenseQuery, type RouteListQuery } from './generated/calendar';
import styles from './route-page.module.css';

type Stop = RouteListQuery['visits']['nodes'][number];

/** The last annotation in a line: of the latest follow-up that said something. */
const lastLine = ({ customer }: Stop): string =>
  (customer?.followUps.nodes ?? [])
    .map((one) =>
      [one.note, one.growthExpectation, one.targetCustomers, one.competition, one.internetAwareness]
        .filter(Boolean)
        .join(' '),
    )
    .find((line) => line !== '') ?? '';

const contactOf = ({ contactPerson, customer }: Stop): string =>
  contactPerson?.name ??
  customer?.contactPersons.find(({ keyPerson }) => keyPerson)?.name ??
  customer?.contactPersons[0]?.name ??
  '';

const phonesOf = ({ customer }: Stop): string[] =>
  (customer?.phones ?? []).filter(({ verdict }) => verdict === null).map(({ display }) => display);

/** A day's visits in order, to be printed and taken along. */
export function RoutePage() {
  const t = useTranslations('visits');
  const dates = useDates();
  const viewer = useViewer();
  const { search } = useSearchState();
  const day = parseDay(search.get('day') ?? '') ?? dates.today;
  const unitId = search.get('unit');
  // Never kept: a few annotations each must not stand for the customers' whole lists.
  const stops = useRouteListSuspenseQuery({ variables: { unitId, day }, fetchPolicy: 'no-cache' }).data.visits
    .nodes;
  useShortcuts({ p: () => window.print() });
  const reps = [...new Set(stops.map(({ rep }) => rep.name))];
  return (
    <PageBody>
      <PageTitle
        title={t('routeTitle', {
          name: reps.length === 1 ? reps[0]! : viewer.person.name,
          day: `${day} ${dates.weekday(day)}`,
        })}
        beside={t('routeCount', { count: stops.length })}
        actions={
          <span className={styles.acts}>
            <LinkButton href={`${visitsPath()}?day=${day}${unitId ? `&unit=${unitId}` : ''}`}>
              {t('back')}
            </LinkButton>
            <Button look="primary" keyCap="P" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </span>
        }
      />
      {stops.length === 0 ? (
        <BlankState title={t('routeNone')} text={t('noneText')} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['time', 'customer', 'address', 'contact', 'phone', 'last'] as const).map((column) => (
                <th key={column}>{t(`column.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stops.map((stop) => (
              <tr key={stop.id}>
                <td className={styles.whole}>
                  {dates.time(stop.at ?? stop.plannedAt ?? '')}
                  {reps.length > 1 ? <div>{stop.rep.name}</div> : null}
                </td>
                <td>
                  <strong>{stop.customerName}</strong>
                  {stop.purpose ? <div>{stop.purpose}</div> : null}
                </td>
                <td>{stop.address}</td>
                <td>{contactOf(stop)}</td>
                <td className={styles.whole}>
                  {phonesOf(stop).map((phone) => (
                    <div key={phone}>{phone}</div>
                  ))}
                </td>
                <td>
                  <div className={styles.last}>{lastLine(stop)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PageBody>
  );
}
