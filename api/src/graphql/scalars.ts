/** The schema's scalars: what comes in is checked here, once; what goes out is stored in the same form. */
import { GraphQLError, Kind, type GraphQLScalarTypeConfig, type ValueNode } from 'graphql';
import { isDay, parseInstant } from '@erp/domain/time/day';

type ScalarParts = Pick<GraphQLScalarTypeConfig<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'>;

/** None of them is longer; nothing longer is looked at. */
const MAX_LENGTH = 64;

/** A scalar that travels as text and is refused, with how it should look, where `read` knows nothing. */
function textScalar(read: (text: string) => string | null, looksLike: string): ScalarParts {
  const refuse = (): never => {
    throw new GraphQLError(`Write it as ${looksLike}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const parse = (value: unknown): string =>
    (typeof value === 'string' && value.length <= MAX_LENGTH ? read(value) : null) ?? refuse();
  return {
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => (node.kind === Kind.STRING ? parse(node.value) : refuse()),
  };
}

/** What the database and the calendar can hold, and what nobody means. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
const inRange = (text: string): boolean => text >= FIRST_DAY && text.slice(0, 10) <= LAST_DAY;

const dayOrNone = (text: string): string | null => (isDay(text) && inRange(text) ? text : null);

function instantOrNone(text: string): string | null {
  const instant = parseInstant(text);
  return instant !== null && inRange(instant) ? instant : null;
}

const decimal = /^-?\d{1,12}(?:\.\d{1,6})?$/;
const phoneNumber = /^\+\d{4,15}(?:;ext=\d{1,10})?$/;

export const scalars: Record<string, ScalarParts> = {
  Date: textScalar(dayOrNone, 'a calendar date, 2026-03-31'),
  DateTime: textScalar(instantOrNone, 'an instant with its offset, 2026-03-31T15:30:00Z'),
  Decimal: textScalar((text) => (decimal.test(text) ? text : null), 'a decimal number in quotes, "12000.00"'),
  PhoneNumber: textScalar(
    (text) => (phoneNumber.test(text) ? text : null),
    'E.164 with an optional extension, +8657788124406;ext=802',
  ),
};
