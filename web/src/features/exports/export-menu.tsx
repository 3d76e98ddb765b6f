'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import styles from '@/ui/menu.module.css';
import { Popover } from '@/ui/popover';
import { may, useViewer } from '@/viewer/use-viewer';

import { EXPORT_FORMATS, exportHref, type ExportedList } from './urls';
import { useExport } from './use-export';

const ExportAllowances = dynamic(() => import('./export-allowances').then((all) => all.ExportAllowances));

/**
 * A list as a file. A rep who may not export learns who can change that, a manager chooses who may; whoever reads no customers has no exports.
 */
export function ExportMenu(exported: ExportedList) {
  const t = useTranslations('exports');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [isAllowing, setAllowing] = useState(false);
  const { start, isStarting, message, forget } = useExport();
  const mayExport = may(viewer, 'EXPORT');
  const toggle = (next: boolean) => {
    setOpen(next);
    forget();
  };
  if (!mayExport && !may(viewer, 'READ_CUSTOMERS')) return null;
  return (
    <>
      <Popover
        isOpen={isOpen}
        onToggle={toggle}
        align="right"
        trigger={(props) => (
          <Button {...props} icon={<Icon name="download" />}>
            {t('export')}
          </Button>
        )}
      >
        <div className={styles.menu}>
          {mayExport ? (
            EXPORT_FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                className={styles.item}
                disabled={isStarting}
                onClick={async () => {
                  if (await start(exportHref(exported, format))) setOpen(false);
                }}
              >
                {t(format)}
              </button>
            ))
          ) : (
            <p className={styles.text}>{t('off')}</p>
          )}
          {message ? (
            <p role="alert" className={`${styles.text} warning`}>
              {message}
            </p>
          ) : null}
          {may(viewer, 'ALLOW_EXPORT') ? (
            <button
              type="button"
              className={`${styles.item} ${styles.apart}`}
              onClick={() => {
                toggle(false);
                setAllowing(true);
              }}
            >
              {t('whoMay')}
            </button>
          ) : null}
        </div>
      </Popover>
      {isAllowing ? <ExportAllowances onClose={() => setAllowing(false)} /> : null}
    </>
  );
}
