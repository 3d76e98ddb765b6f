'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { customerPath } from '@/paths';
import { Button } from '@/ui/button';
import { Drawer } from '@/ui/drawer';
import { FaultState } from '@/ui/fault-state';
import { formatMoney } from '@/ui/format-number';
import { SkeletonRows } from '@/ui/skeleton';
import { StateTag } from '@/ui/state-tag';
import { useSearchState } from '@/ui/use-search-state';
import { useDates } from '@/viewer/use-dates';
import styles from './activity.module.css';
import {
  useActivityContactsQuery,
  useActivityDealsQuery,
  type ActivityNumbersFragment,
  type DayActivityFragment,
  type IdlePersonFragment,
} from './generated/activity';
import {
  ACTIVITY_LIST,
  ACTIVITY_UNIT,
  CONTACT_LISTS,
  isOneOf,
  MONEY_LISTS,
  PEOPLE_LISTS,
  type ContactListName,
  type MoneyListName,
  type PeopleListName,
} from './urls';

type Unit = ActivityNumbersFragment['unit'];
type ListProps<Name> = { unit: Unit; day: string; list: Name; onClose: () => void };

function CustomerName({ id, name, isSeen }: { id: string; name: string; isSeen: boolean }) {
  return isSeen ? <Link href={customerPath(id)}>{name}</Link> : <>{name}</>;
}

function ContactList({ unit, day, list, onClose }: ListProps<ContactListName>) {
  const t = useTranslations('activity');
  const tc = useTranslations('common');
  const methods = useTranslations('method');
  const outcomes = useTranslations('outcome');
  const { time } = useDates();
  const { data, error, fetchMore, refetch } = useActivityContactsQuery({
    variables: { unitId: unit.id, day, number: list },
  });
  const page = data?.activityContacts;
  return (
    <Drawer
      title={`${unit.name} · ${t(`list.${list}`)}`}
      remark={page ? t('inAll', { count: page.totalCount }) : null}
      onClose={onClose}
    >
      {error ? <FaultState error={error} onRetry={() => void refetch()} /> : null}
      {!page && !error ? <SkeletonRows rows={12} /> : null}
      <table className={styles.list}>
        <tbody>
          {page?.nodes.map((contact) => (
            <tr key={`${contact.customerId} ${contact.at}`}>
              <td className="quiet">{time(contact.at)}</td>
              <td>
                <CustomerName
                  id={contact.customerId}
                  name={contact.customerName}
                  isSeen={contact.customer !== null}
                />
              </td>
              <td>{contact.stage ? <StateTag state={contact.stage} /> : null}</td>
              <td className="quiet">
                {contact.outcome
                  ? outcomes(contact.outcome)
                  : contact.method
                    ? methods(contact.method)
                    : t('visit')}
              </td>
              <td className="quiet">{contact.rep.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {page?.pageInfo.hasNextPage ? (
        <Button
          onClick={() =>
            void fetchMore({
              variables: { after: page.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: next }) =>
                before.activityContacts && next.activityContacts
                  ? {
                      activityContacts: {
                        ...next.activityContacts,
                        nodes: [...before.activityContacts.nodes, ...next.activityContacts.nodes],
                      },
                    }
                  : before,
            })
          }
        >
          {tc('more')}
        </Button>
      ) : null}
    </Drawer>
  );
}

function DealList({ unit, day, list, onClose }: ListProps<MoneyListName>) {
  const t = useTranslations('activity');
  const tc = useTranslations('common');
  const { data, error, refetch } = useActivityDealsQuery({
    variables: { unitId: unit.id, day, number: list },
  });
  const deals = data?.activityDeals;
  return (
    <Drawer
      title={`${unit.name} · ${t(`list.${list}`)}`}
      remark={deals ? t('inAll', { count: deals.length }) : null}
      onClose={onClose}
    >
      {error ? <FaultState error={error} onRetry={() => void refetch()} /> : null}
      {!deals && !error ? <SkeletonRows rows={6} /> : null}
      <table className={styles.list}>
        <tbody>
          {deals?.map((deal, index) => (
            <tr key={`${deal.customerId} ${index}`}>
              <td>
                <CustomerName id={deal.customerId} name={deal.customerName} isSeen={deal.customer !== null} />
              </td>
              <td className="quiet">{deal.reps.map(({ name }) => name).join(tc('and'))}</td>
              <td className={styles.amount}>{formatMoney(deal.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}

function PeopleList({
  unit,
  list,
  people,
  onClose,
}: Omit<ListProps<PeopleListName>, 'day'> & { people: readonly IdlePersonFragment[] }) {
  const t = useTranslations('activity');
  return (
    <Drawer
      title={`${unit.name} · ${t(`list.${list}`)}`}
      remark={t('people', { count: people.length })}
      onClose={onClose}
    >
      <table className={styles.list}>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              <td className="quiet">{person.parent?.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}

/** Whatever list the address says lies open over the day. */
export function ActivityDrawer({ activity }: { activity: DayActivityFragment }) {
  const { search, change } = useSearchState();
  const list = search.get(ACTIVITY_LIST);
  const unitId = search.get(ACTIVITY_UNIT);
  const rows = [activity.total, ...activity.rows];
  const below = activity.rows.flatMap((row) => [...row.rows, ...row.rows.flatMap((one) => one.rows)]);
  const unit = [...rows, ...below].find((row) => row.unit.id === unitId)?.unit ?? activity.total.unit;
  const onClose = (): void => change({ [ACTIVITY_LIST]: null, [ACTIVITY_UNIT]: null });
  if (isOneOf(CONTACT_LISTS, list)) {
    return <ContactList unit={unit} day={activity.day} list={list} onClose={onClose} />;
  }
  if (isOneOf(MONEY_LISTS, list)) {
    return <DealList unit={unit} day={activity.day} list={list} onClose={onClose} />;
  }
  if (isOneOf(PEOPLE_LISTS, list)) {
    const row = rows.find((one) => one.unit.id === unit.id) ?? activity.total;
    const people = (list === 'NOT_STARTED' ? row.notStarted : row.quiet) ?? [];
    return <PeopleList unit={row.unit} list={list} people={people} onClose={onClose} />;
  }
  return null;
}
