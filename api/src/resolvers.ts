/** Every module's tables of resolvers; the schema is built from them and from nothing else. */
import { cataloguesResolvers } from './catalogues/resolvers';
import { claimsResolvers } from './claims/resolvers';
import { customersResolvers } from './customers/resolvers';
import { dealsResolvers } from './deals/resolvers';
import { disputesResolvers } from './disputes/resolvers';
import { deskResolvers } from './desk/resolvers';
import { factsResolvers } from './facts/resolvers';
import { followUpsResolvers } from './follow-ups/resolvers';
import { guidesResolvers } from './guides/resolvers';
import type { Resolvers } from './generated/schema-types';
import { identityResolvers } from './identity/resolvers';
import { importsResolvers } from './imports/resolvers';
import { leadsResolvers } from './leads/resolvers';
import { organizationResolvers } from './organization/resolvers';
import { reportsResolvers } from './reports/resolvers';
import { savedViewsResolvers } from './saved-views/resolvers';
import { tasksResolvers } from './tasks/resolvers';
import { visitsResolvers } from './visits/resolvers';

export const resolvers: readonly Resolvers[] = [
  identityResolvers,
  organizationResolvers,
  cataloguesResolvers,
  factsResolvers,
  tasksResolvers,
  claimsResolvers,
  leadsResolvers,
  customersResolvers,
  guidesResolvers,
  savedViewsResolvers,
  dealsResolvers,
  visitsResolvers,
  followUpsResolvers,
  disputesResolvers,
  importsResolvers,
  reportsResolvers,
  deskResolvers,
];
