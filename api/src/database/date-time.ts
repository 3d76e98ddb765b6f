/** Instants as DATETIME(3) of a connection whose time zone is UTC, and back: the one place that knows the format. */
import type { Instant } from '@erp/domain/time/day';

/** '2026-03-31T15:30:00.000Z' → '2026-03-31 15:30:00.000', for a parameter. */
export const toDateTime = (instant: string): string => instant.slice(0, 23).replace('T', ' ');

/** What the driver reads from a DATETIME column → Instant. */
export function fromDateTime(text: string): Instant {
  const fraction = text.slice(20, 23).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z` as Instant;
}
