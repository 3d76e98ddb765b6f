'use client';

import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { ownPath } from '@erp/domain/identity/own-path';
import { deskPath } from '@/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { TextInput } from '@/ui/text-input';
import { useSingleFlight } from '@/ui/use-single-flight';
import type { DemoAccount } from './demo-accounts';
import { DemoAccounts } from './demo-accounts-list';
import { refusalOf, type Refusal } from './refusal';
import { SignInLanguage } from './sign-in-language';
import styles from './sign-in-card.module.css';

type Messages = { login?: string; password?: string };

export function SignInCard({ accounts, callbackUrl }: { accounts: DemoAccount[]; callbackUrl?: string }) {
  const t = useTranslations('signIn');
  const product = useTranslations('product');
  const locale = useLocale();
  const [messages, setMessages] = useState<Messages>({});
  const [isBusy, setBusy] = useState(false);

  const once = useSingleFlight();
  const textOf = ({ code, message }: Refusal): string =>
    code === 'OFFLINE' ? t('offline') : message || t('refused');

  const enter = async (login: string, password: string) => {
    if (!login.trim() || !password) {
      setMessages({
        ...(login.trim() ? {} : { login: t('loginRequired') }),
        ...(password ? {} : { password: t('passwordRequired') }),
      });
      return;
    }
    setBusy(true);
    setMessages({});
    const answer = await signIn('credentials', { redirect: false, login, password, locale }).catch(
      () => undefined,
    );
    if (answer?.ok) {
      location.assign(ownPath(callbackUrl ?? '') ?? deskPath());
      return;
    }
    setBusy(false);
    setMessages({ password: textOf(refusalOf(answer?.error)) });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const textIn = (name: string): string => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    void once(() => enter(textIn('login'), textIn('password')));
  };

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <h1 className={styles.title}>{product('name')}</h1>
          <SignInLanguage />
        </header>
        <form method="post" onSubmit={onSubmit} noValidate className={styles.form}>
          <Field id="login" label={t('login')} message={messages.login}>
            <TextInput
              id="login"
              name="login"
              autoComplete="username"
              autoFocus
              invalid={Boolean(messages.login)}
            />
          </Field>
          <Field id="password" label={t('password')} message={messages.password}>
            <TextInput
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              invalid={Boolean(messages.password)}
            />
          </Field>
          <Button type="submit" look="primary" size="large" disabled={isBusy}>
            {isBusy ? t('submitting') : t('submit')}
          </Button>
        </form>
        {accounts.length > 0 ? (
          <DemoAccounts
            accounts={accounts}
            disabled={isBusy}
            onChoose={({ login, password }) => void enter(login, password)}
          />
        ) : null}
      </div>
    </main>
  );
}
