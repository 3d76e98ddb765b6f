'use client';

import type { Permission } from '@/generated/schema-types';
import { useViewerSuspenseQuery, type ViewerFieldsFragment } from './generated/viewer';

export type Viewer = ViewerFieldsFragment;

export const useViewer = (): Viewer => useViewerSuspenseQuery().data.viewer;

export const may = (viewer: Viewer, permission: Permission): boolean =>
  viewer.permissions.includes(permission);

/** Guides the work of others, as their manager or as the deputy of their manager. */
export const isSupervisor = (viewer: Viewer): boolean => may(viewer, 'COMMENT');

/** Nobody's work is in the scope but the person's own: a rep who stands in for nobody. */
export const seesOnlyOwnWork = ({ scope, person }: Viewer): boolean =>
  scope.every(({ id }) => id === person.id);
