/**
 * `@allow` of the schema: read, demanded, and enforced in front of the resolvers. Whatever may be reached without it
 * fails the build (tests/api/http.test.ts) and the start of the server.
 */
import {
  defaultFieldResolver,
  getDirectiveValues,
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Permission } from '@erp/domain/identity/permissions';
import type { Context } from '../context';
import { tally } from '../identity/audit-tally';
import { refused } from './errors';

/** Types whose rows a scope or a permission of its own guards: no edge leads to them without saying for whom. */
const scopedTypes = new Set(['ApiToken', 'Customer', 'Deal', 'Payment']);
const sensitiveScalars = new Set(['PhoneNumber']);
/** Reached only through a field that is guarded itself. A payload is not: who may write need not be allowed to read. */
const isContainer = ({ name }: GraphQLObjectType): boolean => name.endsWith('Connection');

export function permissionsOfField(
  schema: GraphQLSchema,
  field: Pick<GraphQLField<unknown, Context>, 'astNode'>,
): Permission[] | null {
  const directive = schema.getDirective('allow');
  const values = directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
  return values ? (values.to as Permission[]) : null;
}

type ObjectField = { type: GraphQLObjectType; field: GraphQLField<unknown, Context>; isRoot: boolean };

export function objectFields(schema: GraphQLSchema): ObjectField[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ type, field, isRoot: roots.includes(type) })),
    );
}

/** What lacks its rule, as "Type.field: why". */
export function missingRules(schema: GraphQLSchema): string[] {
  return objectFields(schema).flatMap(({ type, field, isRoot }) => {
    const name = `${type.name}.${field.name}`;
    const to = permissionsOfField(schema, field);
    if (to) return to.length === 0 ? [`${name}: @allow names nobody`] : [];
    if (isRoot) return [`${name}: a field of ${type.name} without @allow`];
    const target = getNamedType(field.type).name;
    if (sensitiveScalars.has(target)) return [`${name}: ${target} without @allow`];
    if (scopedTypes.has(target) && !isContainer(type))
      return [`${name}: an edge to ${target} without @allow`];
    return [];
  });
}

const mayUse = ({ viewer }: Context, to: readonly Permission[]): boolean =>
  to.some((permission) => permission === 'PUBLIC' || viewer?.permissions.has(permission));

/** Mutations for whoever is signed in are about one's own sessions and settings: a person's, not a token's. */
const isForPersonsOnly = ({ type, isRoot }: ObjectField, to: readonly Permission[]): boolean =>
  isRoot && type.name === 'Mutation' && to.includes('SIGNED_IN');

const nameOf = ({ type, field }: ObjectField): string => `${type.name}.${field.name}`;

/** What the audit log knows of already, per request: a compiled query that fails is executed once more. */
const refusedFields = new WeakMap<Context, Set<string>>();

/** Counts once per request. Strangers are refused everywhere, and leave no row. */
function tallyRefusal(ctx: Context, one: ObjectField): void {
  const field = nameOf(one);
  const known = refusedFields.get(ctx) ?? new Set<string>();
  refusedFields.set(ctx, known);
  if (!ctx.viewer || known.has(field)) return;
  known.add(field);
  tally(ctx, { kind: 'ACCESS_REFUSED', actorId: ctx.viewer.personId, detail: { field } }, [field]);
}

function tallyTokenWrite(ctx: Context, one: ObjectField): void {
  const field = nameOf(one);
  tally(ctx, { kind: 'TOKEN_WROTE', actorId: ctx.viewer!.personId, detail: { field } }, [field]);
}

function guarded(
  one: ObjectField,
  to: readonly Permission[],
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  const answersNull = !one.isRoot && !isNonNullType(one.field.type);
  const personsOnly = isForPersonsOnly(one, to);
  const isMutation = one.isRoot && one.type.name === 'Mutation';
  return (source, args: unknown, ctx, info) => {
    const isToken = ctx.viewer !== null && ctx.viewer.tokenScopes !== null;
    if (mayUse(ctx, to) && !(personsOnly && isToken)) {
      if (isMutation && isToken) tallyTokenWrite(ctx, one);
      return resolve(source, args, ctx, info);
    }
    if (answersNull) return null;
    tallyRefusal(ctx, one);
    throw refused(ctx);
  };
}

export function enforceRules(schema: GraphQLSchema): void {
  const missing = missingRules(schema);
  if (missing.length > 0) throw new Error(`The schema lets in without a rule:\n${missing.join('\n')}`);
  for (const one of objectFields(schema)) {
    const to = permissionsOfField(schema, one.field);
    if (!to || to.includes('PUBLIC')) continue;
    const { field } = one;
    field.resolve = guarded(one, to, field.resolve ?? defaultFieldResolver);
    if (field.subscribe) field.subscribe = guarded(one, to, field.subscribe);
  }
}
