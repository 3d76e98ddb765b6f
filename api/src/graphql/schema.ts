/** The schema of the contract with the modules' resolvers in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  assertValidSchema,
  buildASTSchema,
  isObjectType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context';
import type { Resolvers } from '../generated/schema-types';
import { enforceRules } from './allow';
import { enforceTextRules } from './input-texts';
import { loadListsAhead } from './loaded';
import { scalars } from './scalars';

const folder = fileURLToPath(new URL('../../../schema/', import.meta.url));

/** Every module's SDL, as one document. */
export const readContract = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

type Subscribing = { subscribe: GraphQLFieldResolver<unknown, Context> };
type Table = Record<string, GraphQLFieldResolver<unknown, Context> | Subscribing>;

function addResolvers(schema: GraphQLSchema, tables: Resolvers): void {
  for (const [typeName, table] of Object.entries(tables) as [string, Table][]) {
    const type = schema.getType(typeName);
    if (!isObjectType(type))
      throw new Error(`Resolvers for ${typeName}, which is no object type of the schema.`);
    const fields = type.getFields();
    for (const [name, resolve] of Object.entries(table)) {
      const field = fields[name];
      if (!field) throw new Error(`A resolver for ${typeName}.${name}, which the schema lacks.`);
      if (field.resolve ?? field.subscribe) throw new Error(`Two resolvers for ${typeName}.${name}.`);
      if (typeof resolve === 'function') field.resolve = resolve;
      else field.subscribe = resolve.subscribe;
    }
  }
}

function addScalars(schema: GraphQLSchema): void {
  for (const [name, parts] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) throw new Error(`No scalar ${name} in the schema.`);
    Object.assign(type, parts);
  }
}

export function buildSchema(contract: string, modules: readonly Resolvers[]): GraphQLSchema {
  const schema = buildASTSchema(parse(contract));
  assertValidSchema(schema);
  addScalars(schema);
  for (const tables of modules) addResolvers(schema, tables);
  loadListsAhead(schema);
  enforceTextRules(schema);
  enforceRules(schema);
  return schema;
}
