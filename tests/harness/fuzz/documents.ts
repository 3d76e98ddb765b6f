/** Documents of the schema's grammar: selections with aliases, fragments and directives, arguments as literals or variables. */
import {
  getNamedType,
  GraphQLBoolean,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { RootField } from '../contract';
import type { Random } from './random';
import { valueOf, type Pools } from './values';

export type Request = { query: string; variables: Record<string, unknown> };

/** Deep enough to pass through every module, and within the limits of one document most of the time. */
const LEVELS = 4;

type Writing = {
  random: Random;
  pools: Pools;
  declared: string[];
  variables: Record<string, unknown>;
  fragments: string[];
  names: number;
};

const nextName = (writing: Writing, prefix: string): string => `${prefix}${(writing.names += 1)}`;

/** A value as GraphQL writes it. */
function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type)) {
    return Array.isArray(value)
      ? `[${value.map((item) => literal(type.ofType, item)).join(' ')}]`
      : literal(type.ofType, value);
  }
  if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    const given = Object.entries(value).filter(([name, item]) => item !== undefined && fields[name]);
    return `{${given.map(([name, item]) => `${name}: ${literal(fields[name]!.type, item)}`).join(' ')}}`;
  }
  return isEnumType(type) && typeof value === 'string' ? value : JSON.stringify(value);
}

/** A variable that holds the value, comes with it as its default, or both. */
function variableOf(writing: Writing, type: GraphQLInputType, value: unknown): string {
  const { random } = writing;
  const name = nextName(writing, 'v');
  const nullable = isNonNullType(type) ? type.ofType : type;
  const way = random.below(4);
  if (way === 0) {
    writing.declared.push(`$${name}: ${String(nullable)} = ${literal(nullable, value)}`);
    if (random.chance(0.1)) writing.variables[name] = null;
  } else {
    writing.declared.push(`$${name}: ${String(type)}`);
    writing.variables[name] = value;
  }
  return `$${name}`;
}

function argumentsOf(
  writing: Writing,
  args: readonly GraphQLArgument[],
  given: Readonly<Record<string, unknown>>,
  owner: string,
): string {
  const { random, pools } = writing;
  const passed = args.flatMap((argument) => {
    const { name, type } = argument;
    const isGiven = name in given;
    if (!isGiven && !isNonNullType(type) && !random.chance(0.4)) return [];
    const value = isGiven ? given[name] : valueOf(type, { owner, name }, random, pools);
    return [`${name}: ${random.chance(0.6) ? variableOf(writing, type, value) : literal(type, value)}`];
  });
  return passed.length > 0 ? `(${passed.join(', ')})` : '';
}

const CONDITION = new GraphQLNonNull(GraphQLBoolean);

function directive(writing: Writing): string {
  const { random } = writing;
  if (!random.chance(0.03)) return '';
  const condition = random.chance(0.5) ? 'true' : variableOf(writing, CONDITION, random.chance(0.8));
  return ` @${random.pick(['include', 'skip'])}(if: ${condition})`;
}

function fieldOf(
  writing: Writing,
  field: { name: string; type: GraphQLOutputType; args: readonly GraphQLArgument[] },
  given: Readonly<Record<string, unknown>>,
  owner: string,
  levels: number,
): string | null {
  const target = getNamedType(field.type);
  const below = isObjectType(target) ? selectionOf(writing, target, levels - 1) : '';
  if (below === null) return null;
  const alias = writing.random.chance(0.1) ? `${nextName(writing, 'a')}: ` : '';
  return `${alias}${field.name}${argumentsOf(writing, field.args, given, owner)}${directive(writing)} ${below}`;
}

/** Null: nothing can be asked for so deep. */
function selectionOf(writing: Writing, type: GraphQLObjectType, levels: number): string | null {
  const { random } = writing;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const inner = levels > 1 ? fields.filter((field) => !isLeafType(getNamedType(field.type))) : [];
  const whole = random.chance(0.15);
  const chosen = [
    ...leaves.filter(() => whole || random.chance(0.5)),
    ...inner.filter(() => random.chance(Math.min(1, 3 / inner.length))),
  ];
  // Two fields of one name with other arguments cannot be merged: every field stands once, or under an alias.
  const parts = chosen.flatMap((field) => fieldOf(writing, field, {}, type.name, levels) ?? []);
  if (parts.length === 0 || random.chance(0.05)) parts.push('__typename');
  const text = parts.join(' ');
  if (random.chance(0.06)) return `{ ... on ${type.name} { ${text} } }`;
  if (random.chance(0.06)) {
    const name = nextName(writing, 'F');
    writing.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `{ ...${name} }`;
  }
  return `{ ${text} }`;
}

/** A request for root fields of one kind, each with the arguments given or with random ones. */
export function requestOf(
  roots: readonly { root: RootField; given: Readonly<Record<string, unknown>> }[],
  random: Random,
  pools: Pools,
): Request {
  const writing: Writing = { random, pools, declared: [], variables: {}, fragments: [], names: 0 };
  const owner = roots[0]!.root.kind === 'query' ? 'Query' : 'Mutation';
  const parts = roots.map(({ root, given }, index) => {
    const text = fieldOf(writing, root.field, given, owner, LEVELS) ?? '__typename';
    const isNamed = /^\w+:/.test(text) || text === '__typename';
    return index === 0 || isNamed ? text : `r${index}: ${text}`;
  });
  let body = `{ ${parts.join(' ')} }`;
  if (random.chance(0.1)) {
    writing.fragments.push(`fragment Root on ${owner} ${body}`);
    body = '{ ...Root }';
  }
  const declared = writing.declared.length > 0 ? `(${writing.declared.join(', ')})` : '';
  return {
    query: `${roots[0]!.root.kind} Fuzz${declared} ${body} ${writing.fragments.join(' ')}`,
    variables: writing.variables,
  };
}
