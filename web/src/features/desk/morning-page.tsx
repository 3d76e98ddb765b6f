'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useRef, useTransition } from 'react';
import { throwUnlessNotFound } from '@/apollo/faults';
import { deskPath } from '@/paths';
import { BlankState } from '@/ui/blank-state';
import { LinkButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { KeyCap } from '@/ui/key-cap';
import { SkeletonRows } from '@/ui/skeleton';
import { useSearchState } from '@/ui/use-search-state';
import { useShortcuts } from '@/ui/use-shortcuts';
import { useDates } from '@/viewer/use-dates';
import { useMorningScreenSuspenseQuery } from './generated/morning';
import { MorningPeople } from './morning-people';
import { MorningUnits } from './morning-units';
import styles from './morning.module.css';

const UNIT = 'unit';
const ESCAPE = 'Esc';

function Screen({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('morning');
  const tf = useTranslations('fault');
  const { shortDay, weekday } = useDates();
  const { search, change } = useSearchState();
  const [, startTransition] = useTransition();
  const { data, error } = useMorningScreenSuspenseQuery({
    errorPolicy: 'all',
    variables: { unitId: search.get(UNIT) },
  });
  throwUnlessNotFound(error);
  const screen = data.morningScreen;
  const place = screen?.units.findIndex(({ id }) => id === screen.unit.id) ?? -1;
  const walk = (step: number): void => {
    const next = screen?.units[place + step];
    // What stands there stays until the next unit has come.
    if (next) startTransition(() => change({ [UNIT]: next.id }, { replace: true }));
  };
  useShortcuts(
    {
      ArrowLeft: () => walk(-1),
      ArrowRight: () => walk(1),
      f: () =>
        void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen()),
    },
    { inDialog: true },
  );
  if (!screen) {
    return (
      <BlankState
        title={tf('NOT_FOUND.title')}
        actions={<LinkButton href={deskPath()}>{t('leave')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.unit}>{screen.unit.name}</h1>
        <span className={styles.day}>
          {shortDay(screen.day)} {weekday(screen.day)}
        </span>
        <nav className={styles.walk} aria-label={t('walk')}>
          <button type="button" disabled={place <= 0} onClick={() => walk(-1)}>
            <KeyCap>{'←'}</KeyCap> {screen.units[place - 1]?.name}
          </button>
          <button type="button" disabled={place >= screen.units.length - 1} onClick={() => walk(1)}>
            {screen.units[place + 1]?.name} <KeyCap>{'→'}</KeyCap>
          </button>
          <button type="button" onClick={onLeave}>
            <Icon name="close" /> {t('leave')} <KeyCap>{ESCAPE}</KeyCap>
          </button>
        </nav>
      </header>
      <MorningUnits screen={screen} />
      <MorningPeople screen={screen} />
    </>
  );
}

/** 晨会: the last workday in large type over the whole screen; the arrows walk through the units, Escape leaves. */
export function MorningPage() {
  const t = useTranslations('morning');
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const leave = (): void => router.push(deskPath());
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <Suspense fallback={<SkeletonRows rows={14} height={44} />}>
        <Screen onLeave={leave} />
      </Suspense>
    </dialog>
  );
}
