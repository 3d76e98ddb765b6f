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
    case 'BAD_USER_INPUT':
      // An id or a filter that cannot be one names nothing.
      return 'NOT_FOUND';
    case 'SIGNED_OUT':
    case 'UNAUTHENTICATED':
    case 'SESSION_ENDED':
      return 'SIGNED_OUT';
    default:
      return null;
  }
}

type ApiErrors = { errors?: { extensions?: { code?: unknown } }[] };

/** Variables of a wrong form are refused with the status 400, which Apollo Client takes for an answer without GraphQL. */
function codeInBody({ bodyText }: ServerError): unknown {
  try {
    return (JSON.parse(bodyText) as ApiErrors).errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
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
    if (codeInBody(error) === 'BAD_USER_INPUT') return { kind: 'NOT_FOUND' };
    return { kind: error.statusCode >= 500 ? 'RETRY' : 'OFFLINE' };
  }
  return { kind: 'OFFLINE' };
}

/** Of a question that cannot be answered as it is asked: why, in the viewer's language. */
export function refusalOf(error: unknown): string | null {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return first?.extensions?.code === 'BAD_USER_INPUT' ? first.message : null;
}

/** The API has answered, and it is not the web's or the API's fault that there is nothing to show. */
export const isRefused = (error: unknown): boolean =>
  ['NOT_FOUND', 'FORBIDDEN', 'SIGNED_OUT'].includes(faultOf(error).kind);

/** By this digest Next.js knows a part of a page that is rendered in the browser only, and does not log it. */
export const RENDERED_IN_BROWSER = 'BAILOUT_TO_CLIENT_SIDE_RENDERING';

export const isSignedOut = (error: unknown): boolean => faultOf(error).kind === 'SIGNED_OUT';

/**
 * For a page that stays when what its address names is unknown to the viewer: its query asks with errorPolicy 'all', and
 * every other fault goes to the page's error boundary. What has no data at all cannot stay.
 */
export function throwUnlessNotFound(error: Error | undefined): void {
  if (!error) return;
  const isForBrowser = 'digest' in error && error.digest === RENDERED_IN_BROWSER;
  if (isForBrowser || !CombinedGraphQLErrors.is(error) || faultOf(error).kind !== 'NOT_FOUND') throw error;
}
