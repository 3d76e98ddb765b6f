'use client';

import type { Permission, Role } from '@/generated/schema-types';
import { useViewerSuspenseQuery, type ViewerFieldsFragment } from './generated/viewer';

export type Viewer = ViewerFieldsFragment;

const MANAGERS: readonly Role[] = ['DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER'];

export const useViewer = (): Viewer => useViewerSuspenseQuery().data.viewer;

export const may = (viewer: Viewer, permission: Permission): boolean =>
  viewer.permissions.includes(permission);

export const isManager = ({ role }: Viewer): boolean => MANAGERS.includes(role);
