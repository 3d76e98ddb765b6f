/** Values for the inputs of the schema: usual ones, those at the edges of what columns hold, and hostile ones. */
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLInputField,
} from 'graphql';
import { textRules } from '@erp/domain/generated/text-rules';
import type { Random } from './random';

export type Pools = {
  /** Ids that exist, by prefix. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Cursors of earlier answers, of whatever list. */
  cursors: readonly string[];
  nextKey(): string;
};

const INTS = [
  0, 1, -1, 2, 5, 10, 14, 15, 30, 50, 60, 90, 127, 128, 200, 201, 255, 256, 1_440, 1_441, 32_767, 32_768,
  65_535, 65_536, 86_400, 86_401, 16_777_216, 2_147_483_647, -2_147_483_648,
];
const NO_INTS = [2_147_483_648, -2_147_483_649, 1.5, '7', Number.MAX_SAFE_INTEGER];

const DATES = [
  '2026-06-15',
  '2026-06-14',
  '2026-06-12',
  '2026-06-01',
  '2026-07-01',
  '2026-12-31',
  '2025-12-31',
  '1900-01-01',
  '2199-12-31',
  '2027-06-15',
];
const NO_DATES = [
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '2026-02-30',
  '2026-6-1',
  '',
  '-0001-01-01',
  '+275760-09-13',
  '2026-06-15T00:00:00Z',
  '\u0000',
];

const INSTANTS = [
  '2026-06-15T01:59:59.999Z',
  '2026-06-15T02:00:00.000Z',
  '2026-06-14T02:00:00Z',
  '2026-06-12T09:00:00+08:00',
  '2026-06-20T02:00:00.000Z',
  '2026-07-01T02:00:00.000Z',
  '1900-01-01T00:00:00Z',
  '2199-12-31T00:00:00Z',
  '2026-01-01T00:00:00.000Z',
  '2020-02-29T12:00:00Z',
];
const NO_INSTANTS = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-06-15',
  '2026-06-15T24:00:00Z',
  '2026-06-15T02:00:00',
  '2026-06-15T02:00:00+99:99',
  '',
];

const DECIMALS = [
  '0',
  '0.00',
  '1',
  '100',
  '100.00',
  '50.00',
  '33.33',
  '-1',
  '-0',
  '-100.00',
  '0.01',
  '0.001',
  '999999999999.99',
  '999999999999.999999',
  '123456789012',
];
const NO_DECIMALS = ['1e9', '', 'NaN', '1,000', '.5', '5.', '1234567890123', '0x10', '１００'];

const TEXTS = [
  '瑞丰鞋业',
  '温州',
  '一段文字',
  'a',
  '0',
  'zh',
  'en',
  '09:00',
  '18:00',
  '25:61',
  '13957700002',
  '0577-88124406',
  '913303817345395239',
  'https://example.com/店',
  'A_B1',
];
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u3000',
  '\n',
  'a\tb',
  'a\r\nb',
  '\u0000',
  'a\u0000b',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u200b',
  'rep01\u200b',
  '\u202etxt',
  '\ufeff',
  '\ufe0f',
  '\u00ad',
  '\ud83d',
  '\udc4d',
  'a\ud800',
  '\uffff',
  '\ufffe',
  '\ufdd0',
  '😀',
  '👨‍👩‍👧‍👦',
  '𠮷野家',
  'é',
  'e\u0301',
  'ﬁ',
  'ﷺ',
  '㍿',
  'İ',
  'ß',
  '９１３３０３８１７３４５３９５２３９',
  'ٱ١٢٣',
  "' OR 1=1 --",
  '"; DROP TABLE customer; --',
  '%',
  '_',
  '\\',
  '\\%',
  '`',
  '${7*7}',
  '{{7*7}}',
  '=1+1',
  '@SUM(A1)',
  '<script>',
  '../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  '1.38123456E+10',
  '+',
  '+86',
  '转',
  '139 5770 0002 转',
  '+8657788124406;ext=802',
  '0'.repeat(60),
  '9'.repeat(40),
];

const NO_IDS = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  'cus',
  'cus_',
  'cus_-1',
  'cus_0',
  'cus_00',
  'cus_1.5',
  'cus_1e3',
  'CUS_1',
  'cus_1 ',
  ' cus_1',
  'cus_1\u200b',
  'cus_\u0000',
  'cus_gjdgxs',
  'cus_1z141z4',
  'cus_2gosa7pa2gv',
  'cus_2gosa7pa2gw',
  'cus_zzzzzzzzzzzzzzz',
  'cus_１',
  'fac_1-0',
  'fac_-1--1',
  'fac_1',
  'fac_1-1-1',
  'fac_1-zzzzzzzzz',
  'fac_2gosa7pa2gv-2gosa7pa2gv',
  'con_1-1',
  'con_1-1ekf',
  'unt_0',
  'unt_-1',
  'svw_zzz',
  "' OR 1=1 --",
  '\ud800',
  '😀',
  '\uffff',
];
const PREFIXES = ['unt', 'cus', 'cat', 'tsk', 'phn', 'tok', 'pln', 'dep', 'gde', 'cmt', 'imp', 'svw', 'dsp'];
/** The largest that columns and numbers hold, and one more: of 8, 16, 31, 32, 53 and 63 bits. */
const EDGES = [
  -1n,
  0n,
  255n,
  256n,
  65_535n,
  65_536n,
  2_147_483_647n,
  2_147_483_648n,
  4_294_967_295n,
  4_294_967_296n,
  9_007_199_254_740_991n,
  9_007_199_254_740_992n,
  9_223_372_036_854_775_808n,
];

/** Which kinds of ids an input is usually given, by the end of its name. */
const KINDS: readonly [RegExp, readonly string[]][] = [
  [/^(?:customer|merged|survivor|referrer|ownCustomer)Ids?$/, ['cus']],
  [/^(?:unit|holder|rep|person|parent|companion|rotaUnit|manager|deputy|seenHolder|pool)Ids?$/, ['unt']],
  [/^phoneId$/, ['phn']],
  [/^(?:fact|deal|payment|followUp)Id$/, ['fac']],
  [/^(?:visit|plan|visitPlan)Id$/, ['pln', 'fac']],
  [/^(?:industry|demand|awareness|refusalReason|product|category|item)Ids?$/, ['cat']],
  [/^taskId$/, ['tsk']],
  [/^commentId$/, ['cmt', 'tsk']],
  [/^(?:guideId|guidesShown)$/, ['gde']],
  [/^tokenId$/, ['tok']],
  [/^viewId$/, ['svw']],
  [/^importId$/, ['imp']],
  [/^disputeId$/, ['dsp']],
  [/^contactPersonId$/, ['con']],
  [/^deputationId$/, ['dep']],
];

function idOf(name: string, random: Random, pools: Pools): string {
  if (name === 'requestKey' || name === 'bulkKey')
    return random.chance(0.95) ? pools.nextKey() : random.pick(HOSTILE_TEXTS);
  if (random.chance(0.12)) return random.pick(NO_IDS);
  if (random.chance(0.08)) return `${random.pick(PREFIXES)}_${random.pick(EDGES).toString(36)}`;
  const kinds = KINDS.find(([names]) => names.test(name))?.[1];
  const known = kinds && random.chance(0.93) ? kinds : [...pools.ids.keys()];
  const all = known.flatMap((kind) => pools.ids.get(kind) ?? []);
  return all.length > 0 ? random.pick(all) : random.pick(NO_IDS);
}

const GROWING = ['长', 'ﷺ', '㍿', '😀', 'x', '1', 'é', ' ', '\u200b', '，', '𠮷'];

function cursorOf(random: Random, { cursors }: Pools): string {
  if (cursors.length > 0 && random.chance(0.6)) return random.pick(cursors);
  const part = (): unknown =>
    random.pick<unknown>([
      null,
      0,
      -1,
      1.5,
      1e15,
      2 ** 53,
      'x',
      '',
      '\u0000',
      '2026-06-15',
      '0000-01-01',
      '2026-06-15T02:00:00.000Z',
      [],
      {},
      true,
    ]);
  const place = Object.fromEntries(
    ['id', 'no', 'at', 'day', 'value', 'customerId', 'place', 'key', 'name', 'dueAt', 'row'].map((name) => [
      name,
      part(),
    ]),
  );
  return random.pick([
    Buffer.from(JSON.stringify(place)).toString('base64url'),
    'garbage',
    '',
    'x'.repeat(2_001),
  ]);
}

function textOf(path: string, random: Random, pools: Pools): string {
  if (path.endsWith('after')) return cursorOf(random, pools);
  const rule = (textRules as Record<string, { max: number } | undefined>)[path];
  if (rule && random.chance(0.15)) {
    const one = random.pick(GROWING);
    return one.repeat(Math.floor(rule.max / one.length) + (random.chance(0.2) ? 1 : 0));
  }
  return random.chance(0.5) ? random.pick(TEXTS) : random.pick(HOSTILE_TEXTS);
}

const scalars: Record<string, (path: string, name: string, random: Random, pools: Pools) => unknown> = {
  Int: (_path, _name, random) => random.pick<unknown>(random.chance(0.96) ? INTS : NO_INTS),
  Boolean: (_path, _name, random) => random.chance(0.5),
  String: (path, _name, random, pools) => textOf(path, random, pools),
  ID: (_path, name, random, pools) => idOf(name, random, pools),
  Date: (_path, _name, random) => random.pick(random.chance(0.94) ? DATES : NO_DATES),
  DateTime: (_path, _name, random) => random.pick(random.chance(0.94) ? INSTANTS : NO_INSTANTS),
  Decimal: (_path, _name, random) => random.pick(random.chance(0.94) ? DECIMALS : NO_DECIMALS),
};

/** Left out, as a caller would. */
const GIVEN = 0.4;

function fieldOf(field: GraphQLInputField, owner: string, random: Random, pools: Pools): [string, unknown][] {
  if (!isNonNullType(field.type) && !random.chance(GIVEN)) return [];
  return [[field.name, valueOf(field.type, { owner, name: field.name }, random, pools)]];
}

/** A value of the type. `owner`: the input type that the field belongs to. */
export function valueOf(
  type: GraphQLInputType,
  { owner, name }: { owner: string; name: string },
  random: Random,
  pools: Pools,
): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, { owner, name }, random, pools);
  if (isListType(type)) {
    const one = (): unknown => valueOf(type.ofType, { owner, name }, random, pools);
    if (random.chance(0.01)) return Array(501).fill(one());
    return Array.from({ length: random.pick([0, 1, 1, 2, 2, 3]) }, one);
  }
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) => fieldOf(field, type.name, random, pools)),
    );
  }
  if (random.chance(0.01)) return null;
  if (isEnumType(type)) return random.chance(0.98) ? random.pick(type.getValues()).name : 'NO_SUCH_VALUE';
  return scalars[type.name]!(`${owner}.${name}`, name, random, pools);
}

/** The value with one of its parts replaced by another one of the same type: what is usual but for one thing. */
export function withOneChange(
  type: GraphQLInputType,
  value: unknown,
  at: { owner: string; name: string },
  random: Random,
  pools: Pools,
): unknown {
  if (isNonNullType(type)) return withOneChange(type.ofType, value, at, random, pools);
  if (isListType(type) && Array.isArray(value) && value.length > 0 && random.chance(0.9)) {
    const index = random.below(value.length);
    return value.map((item: unknown, place) =>
      place === index ? withOneChange(type.ofType, item, at, random, pools) : item,
    );
  }
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const field = random.pick(
      Object.values(type.getFields()).filter((one) => !/^(?:request|bulk)Key$/.test(one.name)),
    );
    if (!field) return value;
    const given = (value as Record<string, unknown>)[field.name];
    const place = { owner: type.name, name: field.name };
    return {
      ...value,
      [field.name]:
        given === undefined
          ? valueOf(field.type, place, random, pools)
          : withOneChange(field.type, given, place, random, pools),
    };
  }
  return valueOf(type, at, random, pools);
}
