/**
 * The rule for text (domain/text/text.ts) in front of the resolvers: what comes in is checked and cleaned by what
 * `@text` of the schema says, before any other work on it. A String without `@text` fails the start of the server and
 * the build (tests/api/http.test.ts).
 */
import {
  defaultFieldResolver,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { problem, type Problem } from '@erp/domain/problem';
import { checkText, type TextRule } from '@erp/domain/text/text';
import type { Context } from '../context';
import type { UserError } from '../generated/schema-types';
import { objectFields } from './allow';
import { messageOf, userErrors } from './problems';

/** Room for every id of the API (ids.ts) and for every request key. */
const ID_RULE: TextRule = { max: 200, multiline: false, matched: false };

/** Request keys are stored. A row of a bulk has the bulk's key and its number. */
const KEY_RULES: Record<string, TextRule> = {
  requestKey: { max: 190, multiline: false, matched: true },
  bulkKey: { max: 180, multiline: false, matched: true },
};

/** Of lists that have no smaller maximum of their own; that of the rows of a bulk is facts/bulk.ts. */
export const MAX_ITEMS = 500;

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'astNode'>;

/** Answers the cleaned value; adds what is wrong with it. The value that came is left as it is: it may be a literal of a kept document. */
type Check = (value: unknown, path: string[], problems: Problem[]) => unknown;

function textRuleOf(schema: GraphQLSchema, { astNode }: Input): TextRule | undefined {
  const directive = schema.getDirective('text');
  return directive && astNode ? (getDirectiveValues(directive, astNode) as TextRule | undefined) : undefined;
}

/** What takes text without saying which, as "Type.field" or "Type.field(argument)". */
export function missingTextRules(schema: GraphQLSchema): string[] {
  const isMissing = (input: Input): boolean =>
    (getNamedType(input.type).name === 'String') !== (textRuleOf(schema, input) !== undefined);
  const ofFields = Object.values(schema.getTypeMap())
    .filter((type) => isInputObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(isMissing)
        .map(({ name }) => `${type.name}.${name}`),
    );
  const ofArguments = objectFields(schema).flatMap(({ type, field }) =>
    field.args.filter(isMissing).map(({ name }) => `${type.name}.${field.name}(${name})`),
  );
  return [...ofFields, ...ofArguments];
}

const checkKey =
  (rule: TextRule): Check =>
  (value, path, problems) => {
    const checked = checkText(value as string, rule, path);
    if (!checked.problem && checked.text !== '') return checked.text;
    problems.push(problem('REQUEST_KEY_INVALID', path));
    return value;
  };

const checkOneText =
  (rule: TextRule): Check =>
  (value, path, problems) => {
    const checked = checkText(value as string, rule, path);
    if (!checked.problem) return checked.text;
    problems.push(checked.problem);
    return value;
  };

const checkList =
  (checkItem: Check | null): Check =>
  (value, path, problems) => {
    const items = value as readonly unknown[];
    if (items.length > MAX_ITEMS) {
      problems.push(problem('LIST_FULL', path, { max: MAX_ITEMS }));
      return items;
    }
    return checkItem ? items.map((item, index) => checkItem(item, [...path, `${index}`], problems)) : items;
  };

/** Null and undefined are no text. */
const unlessNone =
  (check: Check): Check =>
  (value, path, problems) =>
    value === null || value === undefined ? value : check(value, path, problems);

function checkFields(schema: GraphQLSchema, fields: readonly Input[]): Check | null {
  const checks = fields.flatMap((field) => {
    const check = checkOf(schema, field.type, field);
    return check ? [{ name: field.name, check }] : [];
  });
  if (checks.length === 0) return null;
  return (value, path, problems) => {
    const given = value as Readonly<Record<string, unknown>>;
    const cleaned = { ...given };
    for (const { name, check } of checks) {
      if (name in given) cleaned[name] = check(given[name], [...path, name], problems);
    }
    return cleaned;
  };
}

function checkOf(schema: GraphQLSchema, type: GraphQLInputType, input: Input): Check | null {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return unlessNone(checkList(checkOf(schema, nullable.ofType, input)));
  if (isInputObjectType(nullable)) {
    const check = checkFields(schema, Object.values(nullable.getFields()));
    return check && unlessNone(check);
  }
  if (nullable.name === 'String') return unlessNone(checkOneText(textRuleOf(schema, input)!));
  if (nullable.name !== 'ID') return null;
  const key = KEY_RULES[input.name];
  return unlessNone(key ? checkKey(key) : checkOneText(ID_RULE));
}

const refusedRows = new WeakMap<object, readonly Problem[]>();

/** What is wrong with the texts of a row of a bulk; the other rows are recorded. */
export const problemsOfRow = (row: object): readonly Problem[] => refusedRows.get(row) ?? [];

const refusedPayloads = new WeakMap<object, UserError[]>();

/** A payload whose mutation was refused before its resolver: nothing but user errors. */
function refusedPayload(ctx: Context, problems: readonly Problem[]): object {
  const payload = {};
  refusedPayloads.set(payload, userErrors(ctx, problems));
  return payload;
}

/** What a field of a refused payload answers. */
function emptyValue({ name, type }: GraphQLField<unknown, Context>): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (type.ofType.name === 'Boolean') return false;
  if (type.ofType.name === 'Int') return 0;
  throw new Error(`No value for ${name} of a payload that is refused: let it be null.`);
}

function answersRefused(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const isErrors = field.name === 'userErrors';
  const empty = isErrors ? [] : emptyValue(field);
  field.resolve = (source, args: unknown, ctx, info) => {
    const errors = refusedPayloads.get(source as object);
    if (!errors) return resolve(source, args, ctx, info);
    return isErrors ? errors : empty;
  };
}

const refusedArguments = ({ locale }: Context, problems: readonly Problem[]): GraphQLError =>
  new GraphQLError(problems.map((one) => `${one.path.join('.')}: ${messageOf(locale, one)}`).join('\n'), {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** The arguments of a field of Query that come another way than in a document, checked and cleaned like those in one. */
export function cleanedArguments(
  ctx: Context,
  schema: GraphQLSchema,
  { field, args }: { field: string; args: Readonly<Record<string, unknown>> },
): Record<string, unknown> {
  const check = checkFields(schema, schema.getQueryType()!.getFields()[field]!.args);
  if (!check) return args;
  const problems: Problem[] = [];
  const cleaned = check(args, [], problems) as Record<string, unknown>;
  if (problems.length > 0) throw refusedArguments(ctx, problems);
  return cleaned;
}

type Cleaned = { args: unknown; problems: Problem[] };
type Clean = (args: unknown) => Cleaned;

const cleanArguments =
  (check: Check): Clean =>
  (args) => {
    const problems: Problem[] = [];
    return { args: check(args, [], problems), problems };
  };

/** The paths of a mutation's problems begin in its input. */
const cleanInput =
  (check: Check): Clean =>
  (args) => {
    const problems: Problem[] = [];
    return { args: { input: check((args as { input: unknown }).input, [], problems) }, problems };
  };

/** Rows that are refused stay where they are, for the bulk to answer for. `rows`: the field of the input that holds them. */
const cleanBulk =
  (check: Check, checkRow: Check | null, rows: string): Clean =>
  (args) => {
    const given = (args as { input: Readonly<Record<string, unknown>> }).input;
    const problems: Problem[] = [];
    const input = check(given, [], problems) as Record<string, unknown>;
    const all = given[rows] as readonly object[];
    if (checkRow && all.length <= MAX_ITEMS) {
      input[rows] = all.map((row) => {
        const ofRow: Problem[] = [];
        const cleaned = checkRow(row, [], ofRow) as object;
        if (ofRow.length > 0) refusedRows.set(cleaned, ofRow);
        return cleaned;
      });
    }
    return { args: { input }, problems };
  };

function cleanOf(schema: GraphQLSchema, field: GraphQLField<unknown, Context>): Clean | null {
  const input = field.args.find(({ name }) => name === 'input');
  const type = input && getNullableType(input.type);
  if (!isInputObjectType(type)) {
    const check = checkFields(schema, field.args);
    return check && cleanArguments(check);
  }
  const fields = Object.values(type.getFields());
  const rows =
    getNamedType(field.type).name === 'BulkPayload'
      ? fields.find((one) => isListType(getNullableType(one.type)))
      : undefined;
  const check = checkFields(
    schema,
    fields.filter((one) => one !== rows),
  );
  if (!check || !rows) return check && cleanInput(check);
  const row = getNamedType(rows.type);
  return isInputObjectType(row)
    ? cleanBulk(check, checkFields(schema, Object.values(row.getFields())), rows.name)
    : cleanInput(check);
}

const cleaned =
  (clean: Clean, resolve: Resolver, answersProblems: boolean): Resolver =>
  (source, given: unknown, ctx, info) => {
    const { args, problems } = clean(given);
    if (problems.length === 0) return resolve(source, args, ctx, info);
    if (answersProblems) return refusedPayload(ctx, problems);
    throw refusedArguments(ctx, problems);
  };

/** To be called before the permissions are put in front: whoever may not ask learns nothing of what is wrong. */
export function enforceTextRules(schema: GraphQLSchema): void {
  const missing = missingTextRules(schema);
  if (missing.length > 0)
    throw new Error(`@text stands wherever a String comes in, and nowhere else:\n${missing.join('\n')}`);
  const payloads = new Set(
    Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => getNamedType(type)),
  );
  for (const payload of payloads) {
    if (isObjectType(payload)) Object.values(payload.getFields()).forEach(answersRefused);
  }
  for (const { type, field } of objectFields(schema)) {
    const clean = cleanOf(schema, field);
    if (!clean) continue;
    const answersProblems = type === schema.getMutationType();
    field.resolve = cleaned(clean, field.resolve ?? defaultFieldResolver, answersProblems);
    if (field.subscribe) field.subscribe = cleaned(clean, field.subscribe, false);
  }
}
