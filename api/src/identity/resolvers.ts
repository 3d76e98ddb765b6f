/** Sign-in, sessions, tokens and the viewer over GraphQL: tables of one-liners. */
import type { TokenScope } from '@erp/domain/identity/permissions';
import { requireViewer } from '../context';
import type { Resolvers } from '../generated/schema-types';
import { encodeId, idOrNone } from '../graphql/ids';
import { createApiToken, listTokens, revokeApiToken } from './api-tokens';
import { changePassword } from './change-password';
import { readDemoAccounts } from './demo-accounts';
import { passwordAnswer, sessionAnswer, tokenAnswer, viewerAnswer } from './payloads';
import { refreshSession } from './refresh-session';
import { setLocale } from './set-locale';
import { signIn } from './sign-in';
import { signOut, signOutEverywhere } from './sign-out';
import { topsOfScope } from './viewer';

export const identityResolvers: Resolvers = {
  Query: {
    viewer: (_, __, ctx) => requireViewer(ctx),
    demoAccounts: (_, __, ctx) => readDemoAccounts(ctx.db),
    apiTokens: (_, __, ctx) => listTokens(ctx),
  },
  Mutation: {
    signIn: async (_, { input }, ctx) => sessionAnswer(ctx, await signIn(ctx, input)),
    refreshSession: async (_, { input }, ctx) =>
      sessionAnswer(ctx, await refreshSession(ctx, input.refreshToken)),
    signOut: async (_, __, ctx) => ({ ...(await signOut(ctx)), userErrors: [] }),
    signOutEverywhere: async (_, { input }, ctx) => ({
      ...(await signOutEverywhere(ctx, input?.revokeTokens ?? false)),
      userErrors: [],
    }),
    changePassword: async (_, { input }, ctx) => passwordAnswer(ctx, await changePassword(ctx, input)),
    setLocale: async (_, { input }, ctx) => viewerAnswer(ctx, await setLocale(ctx, input.locale)),
    createApiToken: async (_, { input }, ctx) => tokenAnswer(ctx, await createApiToken(ctx, input)),
    revokeApiToken: async (_, { input }, ctx) =>
      tokenAnswer(ctx, await revokeApiToken(ctx, idOrNone('token', input.tokenId))),
  },
  Viewer: {
    person: (viewer) => viewer.personId,
    role: (viewer, _, ctx) => ctx.tree.unit(viewer.personId)!.role!,
    unit: (viewer, _, ctx) => ctx.tree.pathAtEndOfDay(viewer.personId, viewer.today)[1] ?? ctx.tree.companyId,
    permissions: (viewer) => [...viewer.permissions],
    timeZone: (_, __, ctx) => ctx.settings.timeZone,
    scope: (viewer, _, ctx) => topsOfScope(ctx.tree, viewer.personId, viewer.today),
    counters: (viewer) => viewer,
  },
  ApiToken: {
    id: (row) => encodeId('token', row.id),
    scopes: (row) => row.scopes.split(' ') as TokenScope[],
    owner: (row) => row.person_id,
    createdAt: (row) => row.created_at,
    expiresOn: (row) => row.expires_on,
    revokedAt: (row) => row.revoked_at,
    lastUsedAt: (row) => row.last_used_at,
  },
};
