'use client';

import { isSupervisor, may, seesOnlyOwnWork, useViewer } from '@/viewer/use-viewer';
import { ManagerDesk } from './manager-desk';
import { PlainDesk } from './plain-desk';
import { RepDesk } from './rep-desk';

/** 工作台, the first page after sign-in: what the person needs today. */
export function DeskPage() {
  const viewer = useViewer();
  if (isSupervisor(viewer)) return <ManagerDesk />;
  return may(viewer, 'FOLLOW_UP') && seesOnlyOwnWork(viewer) ? <RepDesk /> : <PlainDesk />;
}
