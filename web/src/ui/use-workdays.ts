'use client';

import type * as Workdays from '@erp/domain/time/workdays';
import { useEffect, useState } from 'react';

type Module = typeof Workdays;

/** The holiday calendar is large: it is loaded behind the page, before anybody can have chosen a next step. */
export function useWorkdays(): Module | null {
  const [workdays, setWorkdays] = useState<Module | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('@erp/domain/time/workdays').then((module) => {
      if (!isGone) setWorkdays(module);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return workdays;
}
