'use client';

import { isManager, may, useViewer } from '@/viewer/use-viewer';
import { ManagerDesk } from './manager-desk';
import { PlainDesk } from './plain-desk';
import { RepDesk } from './rep-desk';

/** 工作台, the first page after sign-in: what the role needs today. */
export function DeskPage() {
  const viewer = useViewer();
  if (isManager(viewer)) return <ManagerDesk />;
  return may(viewer, 'FOLLOW_UP') && viewer.role === 'REP' ? <RepDesk /> : <PlainDesk />;
}
