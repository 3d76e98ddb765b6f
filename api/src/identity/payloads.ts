/** Outcomes of the use cases as the schema's payloads. */
import type { Context } from '../context';
import { userErrors } from '../graphql/problems';
import type { TokenOutcome } from './api-tokens';
import type { PasswordOutcome } from './change-password';
import type { ViewerOutcome } from './set-locale';
import type { SessionOutcome } from './sign-in';

export const sessionAnswer = (ctx: Context, outcome: SessionOutcome) => ({
  session: outcome.problems ? null : outcome.session,
  deviceToken: outcome.problems ? null : outcome.deviceToken,
  retryAfter: outcome.problems ? outcome.retryAfter : null,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const viewerAnswer = (ctx: Context, outcome: ViewerOutcome) => ({
  viewer: outcome.problems ? null : outcome.viewer,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});

export const passwordAnswer = (ctx: Context, outcome: PasswordOutcome) =>
  outcome.problems
    ? { retryAfter: outcome.retryAfter, userErrors: userErrors(ctx, outcome.problems) }
    : { ...outcome, userErrors: [] };

export const tokenAnswer = (ctx: Context, outcome: TokenOutcome) => ({
  token: outcome.problems ? null : outcome.token,
  secret: outcome.problems ? null : outcome.secret,
  userErrors: userErrors(ctx, outcome.problems ?? []),
});
