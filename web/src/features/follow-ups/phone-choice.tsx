'use client';

import { isEffective } from '@erp/domain/follow-ups/vocabulary';
import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/icon';
import { KeyCap } from '@/ui/key-cap';
import { useShortcuts } from '@/ui/use-shortcuts';
import type { CallPhoneFragment } from './generated/call-head';
import { PhoneCode } from './phone-code';
import styles from './phone-choice.module.css';

/** Dialled by the desk's own phone. */
const dialPath = (number: string): string => `tel:${number}`;

function Outcomes({ outcomes }: { outcomes: CallPhoneFragment['lastOutcomes'] }) {
  const t = useTranslations('outcome');
  if (outcomes.length === 0) return null;
  const oldestFirst = outcomes.toReversed();
  return (
    <span className={styles.dots} role="img" aria-label={oldestFirst.map((outcome) => t(outcome)).join(', ')}>
      {oldestFirst.map((outcome, index) => (
        <span
          key={index}
          title={t(outcome)}
          className={isEffective('PHONE', outcome) ? styles.reached : styles.missed}
        />
      ))}
    </span>
  );
}

function Phone({
  phone,
  isChosen,
  onChoose,
}: {
  phone: CallPhoneFragment;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const verdicts = useTranslations('verdict');
  if (phone.verdict) {
    return (
      <span className={styles.retired}>
        <s>{phone.display}</s> {verdicts(phone.verdict)}
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={isChosen ? `${styles.phone} ${styles.chosen}` : styles.phone}
      onClick={onChoose}
    >
      <Icon name="phone" />
      <span className="number">{phone.display}</span>
      {phone.contactPerson ? <span className="quiet">{phone.contactPerson.name}</span> : null}
      <Outcomes outcomes={phone.lastOutcomes} />
    </button>
  );
}

/** The numbers of the customer; D dials the chosen one, its code beside it is for the rep's own phone. */
export function PhoneChoice({
  phones,
  phoneId,
  onPhone,
}: {
  phones: readonly CallPhoneFragment[];
  phoneId: string | null;
  onPhone: (phoneId: string) => void;
}) {
  const t = useTranslations('call');
  const chosen = phones.find(({ id }) => id === phoneId);
  const number = chosen?.number ?? null;
  useShortcuts({
    d: () => {
      if (number) location.assign(dialPath(number));
    },
  });
  if (phones.length === 0) return <span className="quiet">{t('noPhone')}</span>;
  return (
    <div className={styles.phones} role="group" aria-label={t('phones')}>
      {phones.map((phone) => (
        <Phone
          key={phone.id}
          phone={phone}
          isChosen={phone.id === phoneId}
          onChoose={() => onPhone(phone.id)}
        />
      ))}
      {number ? (
        <>
          <a href={dialPath(number)} className={styles.dial} aria-keyshortcuts="d">
            {t('dial')} <KeyCap>D</KeyCap>
          </a>
          <PhoneCode number={number} />
        </>
      ) : null}
    </div>
  );
}
