/**
 * Fields whose value a loader gives by a key of their row. A list loads those that its query asks for ahead, level by
 * level, before its rows are completed: then every row finds its values known and nothing waits row by row.
 */
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context';
import type { Loader } from '../database/loads';
import { fieldsBelow } from './selection';

type Key = string | number;
type Source = { of: Loader<Key, unknown>; keyOf: (row: unknown) => Key | null };

const sources = new WeakMap<object, Source>();

/** The resolver of a field: what it makes of the loader's value for the row's key (null: no key, or no value). */
export function loaded<Row, K extends Key, V, R>(
  of: Loader<K, V>,
  keyOf: (row: Row) => K | null,
  valueOf: (loaded: V | null) => R,
): (row: Row, args: unknown, ctx: Context) => R | Promise<R> {
  const resolve = (row: Row, _: unknown, ctx: Context): R | Promise<R> => {
    const key = keyOf(row);
    if (key === null) return valueOf(null);
    const value = ctx.load.known(of, key);
    return value === undefined ? ctx.load(of, key).then(valueOf) : valueOf(value);
  };
  sources.set(resolve, { of, keyOf } as unknown as Source);
  return resolve;
}

/** For fields that are the loader's value itself. */
export const itself = <V>(value: V): V => value;

/** What to load for the rows of a list, and then for the values that were loaded. */
type Step = Source & { next: readonly Step[] };

function stepsOf(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  fragments: GraphQLResolveInfo['fragments'],
): Step[] {
  return [...fieldsBelow(nodes, fragments)].flatMap(([name, own]) => {
    const field = type.getFields()[name];
    const source = field?.resolve && sources.get(field.resolve);
    if (!source) return [];
    const target = getNamedType(field.type);
    return [{ ...source, next: isObjectType(target) ? stepsOf(target, own, fragments) : [] }];
  });
}

/** Documents are kept once parsed, so what one of their fields needs is worked out once. */
const planned = new WeakMap<FieldNode, readonly Step[]>();

function plan(type: GraphQLObjectType, { fieldNodes, fragments }: GraphQLResolveInfo): readonly Step[] {
  const [first] = fieldNodes;
  const kept = planned.get(first!);
  if (kept) return kept;
  const steps = stepsOf(type, fieldNodes, fragments);
  planned.set(first!, steps);
  return steps;
}

async function loadSteps(ctx: Context, steps: readonly Step[], rows: readonly unknown[]): Promise<void> {
  await Promise.all(
    steps.map(async ({ of, keyOf, next }) => {
      const keys = rows.map(keyOf).filter((key) => key !== null);
      await ctx.load.ahead(of, keys);
      if (next.length === 0) return;
      const values = keys.flatMap((key) => ctx.load.known(of, key) ?? []);
      await loadSteps(ctx, next, values);
    }),
  );
}

const aheadOf =
  (
    type: GraphQLObjectType,
    resolve: GraphQLFieldResolver<unknown, Context>,
  ): GraphQLFieldResolver<unknown, Context> =>
  (source, args: unknown, ctx, info) => {
    const prepare = (rows: unknown): unknown => {
      const steps = plan(type, info);
      if (!Array.isArray(rows) || rows.length === 0 || steps.length === 0) return rows;
      return loadSteps(ctx, steps, rows).then(() => rows as unknown);
    };
    const rows = resolve(source, args, ctx, info);
    return rows instanceof Promise ? rows.then(prepare) : prepare(rows);
  };

/** Lets every list of objects load ahead. Before the rules are put in front of the resolvers: a guarded field is not loaded ahead. */
export function loadListsAhead(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isListType(getNullableType(field.type)) || !isObjectType(target)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const source = sources.get(resolve);
      field.resolve = aheadOf(target, resolve);
      if (source) sources.set(field.resolve, source);
    }
  }
}
