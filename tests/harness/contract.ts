/** The contract as the generated tests read it: every field of Query and Mutation, and a request for all of it. */
import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { permissionsOfField } from '@erp/api/graphql/allow';
import { buildSchema, readContract } from '@erp/api/graphql/schema';
import { resolvers } from '@erp/api/resolvers';
import type { Permission } from '@erp/domain/identity/permissions';

export const schema = buildSchema(readContract(), resolvers);

type Field = GraphQLField<unknown, unknown>;
export type RootField = {
  name: string;
  kind: 'query' | 'mutation';
  field: Field;
  allow: readonly Permission[];
};

export const rootFields: RootField[] = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({
    name: `${type.name}.${field.name}`,
    kind: type.name === 'Query' ? ('query' as const) : ('mutation' as const),
    field: field as Field,
    allow: permissionsOfField(schema, field as never)!,
  })),
);

/** Everything that can be asked for without arguments, a few levels down. */
export function selection(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields())
    .filter(({ args }) => args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .map((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name;
      const below = levels > 1 ? selection(field.type, levels - 1) : '';
      return below === '' ? '' : `${field.name} ${below}`;
    })
    .filter((part) => part !== '');
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
}

/** A request for all that the field can answer. */
export function documentOf({ kind, field }: RootField): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, call] = declared === '' ? ['', ''] : [`(${declared})`, `(${passed})`];
  return `${kind} ${head} { ${field.name}${call} ${selection(field.type, 3)} }`;
}
