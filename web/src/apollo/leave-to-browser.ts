import { ErrorLink } from '@apollo/client/link/error';
import { throwError } from 'rxjs';
import { isRefused, RENDERED_IN_BROWSER } from './faults';

/**
 * On the server: a question that the API refuses, such as one with an id that somebody mistyped in the address, is no fault
 * of the web. The browser asks it again, and shows why it is refused.
 */
export const leaveRefusalsToBrowser = (): ErrorLink =>
  new ErrorLink(({ error }) =>
    isRefused(error) ? throwError(() => Object.assign(error, { digest: RENDERED_IN_BROWSER })) : undefined,
  );
