/** Opaque places in lists: what the next page starts after. */
import { GraphQLError } from 'graphql';
import { isDay, parseInstant } from '@erp/domain/time/day';

export const encodeCursor = (place: object): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a place of a list is made of. */
export const parts = {
  number: (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0,
  text: isText,
  day: (value: unknown): boolean => isText(value) && isDay(value),
  instant: (value: unknown): boolean => isText(value) && parseInstant(value) === value,
};

export const orNull =
  (part: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || part(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}

/** null: from the beginning. What is no place of this list is refused: to begin anew silently would show rows twice. */
export function decodeCursor<T extends object>(
  text: string | null | undefined,
  shape: { [K in keyof T]: (value: unknown) => boolean },
): T | null {
  if (text === null || text === undefined) return null;
  const place = parsed(text);
  const checks = Object.entries<(value: unknown) => boolean>(shape);
  if (
    typeof place === 'object' &&
    place !== null &&
    checks.every(([name, check]) => check((place as Record<string, unknown>)[name]))
  ) {
    return place as T;
  }
  throw new GraphQLError('after: no place of this list; pass the endCursor of a page of it.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
