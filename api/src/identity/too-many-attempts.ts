/** The refusal of a password that was tried too often, with the wait in the unit that a person would use. */
import { problem, type Problem } from '@erp/domain/problem';

const SECONDS_SHOWN_UP_TO = 120;

export const tooManyAttempts = (seconds: number): Problem =>
  seconds <= SECONDS_SHOWN_UP_TO
    ? problem('TOO_MANY_ATTEMPTS', [], { unit: 'SECONDS', wait: seconds })
    : problem('TOO_MANY_ATTEMPTS', [], { unit: 'MINUTES', wait: Math.ceil(seconds / 60) });
