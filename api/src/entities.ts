/** Every module's entities: what the DataSource knows. A test holds their columns and indexes against the database. */
import { catalogueItemEntity } from './catalogues/entities';
import { idBlockEntity, requestEntity, settingEntity } from './database/entities';
import {
  accountEntity,
  apiTokenEntity,
  auditEntity,
  sessionEntity,
  signInAttemptEntity,
} from './identity/entities';
import { unitEntity, unitFactEntity, unitParentEntity } from './organization/entities';

export const entities = [
  idBlockEntity,
  settingEntity,
  requestEntity,
  unitEntity,
  unitFactEntity,
  unitParentEntity,
  accountEntity,
  sessionEntity,
  apiTokenEntity,
  signInAttemptEntity,
  auditEntity,
  catalogueItemEntity,
];
