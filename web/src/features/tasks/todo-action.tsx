'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { may, useViewer } from '@/viewer/use-viewer';
import type { TodoCustomer } from './todo-dialog';

const TodoDialog = dynamic(() => import('./todo-dialog').then((module) => module.TodoDialog));

/** Gives a to-do about these customers. */
export function TodoAction({
  customers,
  onDone,
}: {
  customers: readonly TodoCustomer[];
  onDone?: () => void;
}) {
  const t = useTranslations('task');
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (!may(viewer, 'TASK')) return null;
  return (
    <>
      <Button disabled={customers.length === 0} onClick={() => setOpen(true)}>
        {t('todo')}
      </Button>
      {isOpen ? (
        <TodoDialog
          customers={customers}
          onClose={(isGiven) => {
            setOpen(false);
            if (isGiven) onDone?.();
          }}
        />
      ) : null}
    </>
  );
}
