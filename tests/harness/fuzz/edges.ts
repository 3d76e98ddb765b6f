/** For every input of a field: the values at the edges of its type, one at a time, the others as usual. */
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { textRules } from '@erp/domain/generated/text-rules';

type Given = Readonly<Record<string, unknown>>;

const DAYS = ['1900-01-01', '2026-06-15', '2199-12-31'];
const EDGES: Record<string, readonly unknown[]> = {
  Int: [-2_147_483_648, -1, 0, 1, 256, 65_535, 65_536, 16_777_216, 2_147_483_647],
  Boolean: [true, false],
  Date: DAYS,
  DateTime: DAYS.map((day) => `${day}T00:00:00.000Z`),
  Decimal: ['-0.01', '0', '0.000001', '999999999999.99', '-999999999999.99'],
};
const TEXTS = ['', ' ', '\u0000', '\ud83d', '\uffff', '😀', 'é', '９１３３', 'İ', '\u200b', '%', '\\', "'"];
const GROWING = ['ﷺ', '😀', '长'];
const NUMBERS = [-1, 0, 255, 65_536, 2 ** 31, 2 ** 32, 2 ** 53 - 1];
const NO_IDS = [
  '',
  '😀',
  '\u0000',
  'é',
  'cus_',
  'fac_1-0',
  'fac_-1--1',
  'fac_1-1ekf',
  'fac_zzzzzz-zzzzzz',
  'con_1-zzzzzz',
];

function textEdges(path: string): string[] {
  const rule = (textRules as Record<string, { max: number } | undefined>)[path];
  if (!rule) return TEXTS;
  return [...TEXTS, ...GROWING.map((one) => one.repeat(Math.floor(rule.max / one.length)))];
}

function idEdges(name: string, value: unknown): string[] {
  if (name === 'requestKey' || name === 'bulkKey') return [];
  const prefix = typeof value === 'string' && /^[a-z]{3}_/.test(value) ? value.slice(0, 3) : 'unt';
  return [...NO_IDS, ...NUMBERS.map((id) => `${prefix}_${id.toString(36)}`)];
}

function* edgesOf(
  type: GraphQLInputType,
  value: unknown,
  { owner, name }: { owner: string; name: string },
): Generator<unknown> {
  if (isNonNullType(type)) yield* edgesOf(type.ofType, value, { owner, name });
  else if (isListType(type)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    yield [];
    for (const item of edgesOf(type.ofType, items[0], { owner, name })) {
      yield [item, ...items.slice(1)];
      yield [...items, item];
    }
  } else if (isInputObjectType(type)) {
    const given = (value ?? {}) as Given;
    for (const field of Object.values(type.getFields())) {
      const place = { owner: type.name, name: field.name };
      for (const edge of edgesOf(field.type, given[field.name], place))
        yield { ...given, [field.name]: edge };
    }
  } else if (isEnumType(type)) yield* type.getValues().map((one) => one.name);
  else if (type.name === 'String') yield* textEdges(`${owner}.${name}`);
  else if (type.name === 'ID') yield* idEdges(name, value);
  else yield* EDGES[type.name]!;
}

/** The usual arguments with one thing at an edge. */
export function* atEdges(args: readonly GraphQLArgument[], given: Given, owner: string): Generator<Given> {
  for (const { name, type } of args) {
    for (const edge of edgesOf(type, given[name], { owner, name })) yield { ...given, [name]: edge };
  }
}
