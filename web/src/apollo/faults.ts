import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What kept a request from being answered; expected failures come as userErrors instead. */
export type Fault =
  | { kind: 'OFFLINE' }
  | { kind: 'RETRY' }
  | { kind: 'FORBIDDEN' }
  | { kind: 'NOT_FOUND' }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'FAULT'; id: string | null };

function kindOf(code: unknown): Exclude<Fault['kind'], 'FAULT'> | null {
  switch (code) {
    case 'RETRY':
      return 'RETRY';
    case 'NOT_ALLOWED':
    case 'FORBIDDEN':
      return 'FORBIDDEN';
    case 'NOT_FOUND':
      return 'NOT_FOUND';
    case 'SIGNED_OUT':
    case 'UNAUTHENTICATED':
    case 'SESSION_ENDED':
      return 'SIGNED_OUT';
    default:
      return null;
  }
}

export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    const kind = kindOf(extensions?.code);
    if (kind) return { kind };
    return { kind: 'FAULT', id: typeof extensions?.id === 'string' ? extensions.id : null };
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return { kind: 'SIGNED_OUT' };
    if (error.statusCode === 403) return { kind: 'FORBIDDEN' };
    return { kind: error.statusCode >= 500 ? 'RETRY' : 'OFFLINE' };
  }
  return { kind: 'OFFLINE' };
}

/** Of a question that cannot be answered as it is asked: why, in the viewer's language. */
export function refusalOf(error: unknown): string | null {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return first?.extensions?.code === 'BAD_USER_INPUT' ? first.message : null;
}

export const isSignedOut = (error: unknown): boolean => faultOf(error).kind === 'SIGNED_OUT';

/**
 * For a page that stays when what its address names is unknown to the viewer: its query asks with errorPolicy 'all', and
 * every other fault goes to the page's error boundary.
 */
export function throwUnlessNotFound(error: Error | undefined): void {
  if (error && faultOf(error).kind !== 'NOT_FOUND') throw error;
}
