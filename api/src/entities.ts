/** Every table of the migrated schema: what the DataSource knows. A test holds columns and indexes against the database. */
import { catalogueItemEntity } from './catalogues/entities';
import { jobRunEntity, releaseRuleEntity } from './claims/entities';
import {
  askedQuestionEntity,
  contactPersonEntity,
  customerChangeEntity,
  customerEntity,
  customerPhoneEntity,
  dailyUseEntity,
  phoneEntity,
  searchKeyEntity,
} from './customers/entities';
import {
  changeLogEntity,
  idBlockEntity,
  jobEntity,
  outboxEntity,
  requestEntity,
  schemaVersionEntity,
  settingEntity,
} from './database/entities';
import { dealEntity, dealShareEntity } from './deals/entities';
import { dailyReportEntity, spotCheckSeenEntity } from './desk/entities';
import {
  contactEntity,
  countPendingEntity,
  factEntity,
  lateFactEntity,
  phoneFactEntity,
  phoneRefoldEntity,
  timelineIntervalEntity,
  unitCountEntity,
  unitDirtyEntity,
} from './facts/entities';
import { disputeEntity, disputeRulingEntity } from './disputes/entities';
import { exportSlotEntity } from './exports/entities';
import { followUpEntity } from './follow-ups/entities';
import { guideEntity, guideMarkEntity, guideShownEntity, guideVersionEntity } from './guides/entities';
import { customerImportEntity, importKeyEntity, importRowEntity } from './imports/entities';
import {
  accountEntity,
  apiTokenEntity,
  auditEntity,
  phonesReadEntity,
  sessionEntity,
  signInAttemptEntity,
} from './identity/entities';
import {
  deputyEntity,
  exportAllowanceEntity,
  unitEntity,
  unitFactEntity,
  unitParentEntity,
} from './organization/entities';
import { leadEntryEntity, leadTurnEntity, rotaEntity, rotaMemberEntity } from './leads/entities';
import { savedViewEntity } from './saved-views/entities';
import { commentEntity, taskEntity } from './tasks/entities';
import { visitApprovalEntity, visitEntity, visitMoveEntity, visitPlanEntity } from './visits/entities';

export const entities = [
  schemaVersionEntity,
  idBlockEntity,
  settingEntity,
  requestEntity,
  outboxEntity,
  changeLogEntity,
  jobEntity,
  unitEntity,
  unitFactEntity,
  unitParentEntity,
  deputyEntity,
  exportAllowanceEntity,
  accountEntity,
  sessionEntity,
  apiTokenEntity,
  signInAttemptEntity,
  auditEntity,
  phonesReadEntity,
  catalogueItemEntity,
  factEntity,
  timelineIntervalEntity,
  contactEntity,
  lateFactEntity,
  phoneFactEntity,
  phoneRefoldEntity,
  unitCountEntity,
  countPendingEntity,
  unitDirtyEntity,
  taskEntity,
  commentEntity,
  askedQuestionEntity,
  customerEntity,
  customerChangeEntity,
  contactPersonEntity,
  phoneEntity,
  customerPhoneEntity,
  searchKeyEntity,
  dailyUseEntity,
  guideEntity,
  guideVersionEntity,
  guideShownEntity,
  guideMarkEntity,
  dealEntity,
  dealShareEntity,
  visitEntity,
  visitPlanEntity,
  visitMoveEntity,
  visitApprovalEntity,
  followUpEntity,
  customerImportEntity,
  importRowEntity,
  importKeyEntity,
  savedViewEntity,
  exportSlotEntity,
  disputeEntity,
  disputeRulingEntity,
  releaseRuleEntity,
  jobRunEntity,
  rotaEntity,
  rotaMemberEntity,
  leadEntryEntity,
  leadTurnEntity,
  spotCheckSeenEntity,
  dailyReportEntity,
];
