/** Every module's tables of resolvers; the schema is built from them and from nothing else. */
import { cataloguesResolvers } from './catalogues/resolvers';
import type { Resolvers } from './generated/schema-types';
import { identityResolvers } from './identity/resolvers';
import { organizationResolvers } from './organization/resolvers';

export const resolvers: readonly Resolvers[] = [
  identityResolvers,
  organizationResolvers,
  cataloguesResolvers,
];
