'use client';

import { useTranslations } from 'next-intl';
import type { DemoAccount } from './demo-accounts';
import styles from './sign-in-card.module.css';

export function DemoAccounts({
  accounts,
  disabled,
  onChoose,
}: {
  accounts: DemoAccount[];
  disabled: boolean;
  onChoose: (account: DemoAccount) => void;
}) {
  const t = useTranslations('signIn');
  const role = useTranslations('role');
  return (
    <section className={styles.demo} aria-label={t('demo')}>
      <h2 className={styles.demoTitle}>
        {t('demo')} <span className="quiet">{t('demoHint')}</span>
      </h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className={styles.account}
              disabled={disabled}
              onClick={() => onChoose(account)}
            >
              <span className={styles.role}>{role(account.role)}</span>
              <span>{account.name}</span>
              <span className="quiet">{account.unitName}</span>
              <code className={styles.login}>{account.login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
