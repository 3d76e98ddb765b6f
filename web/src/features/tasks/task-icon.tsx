import type { TaskKind } from '@/generated/schema-types';
import { Icon, type IconName } from '@/ui/icon';

const icons: Record<TaskKind, IconName> = {
  CALL_BACK: 'phone',
  VISIT: 'visit',
  COMMENT: 'comment',
  TODO: 'check',
  LEAD: 'clock',
  REVIEW: 'info',
};

export const TaskIcon = ({ kind }: { kind: TaskKind }) => <Icon name={icons[kind]} />;
