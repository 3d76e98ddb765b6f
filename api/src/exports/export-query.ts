/**
 * What an export is asked for with, out of an address: the arguments of the list's own field of Query and the fields of
 * its filter, so that whatever the list takes the export takes too, and nothing else.
 */
import {
  coerceInputValue,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

const FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export type ExportQuery = {
  format: ExportFormat;
  /** As the field takes them; pages are the export's own. */
  args: Record<string, unknown> & { filter?: Record<string, unknown> };
};

/** The address cannot be read; the message says which part of it. */
export class QueryRefused extends Error {}

/** A parameter's text as the JSON that its type takes; what does not look like it is left for the type to refuse. */
function valueOf(type: GraphQLInputType, text: string): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return text.split(',').filter(Boolean);
  const { name } = named as { name: string };
  if (name === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (name === 'Int' && /^-?\d{1,9}$/.test(text)) return Number(text);
  return text;
}

/** How far a list is read is no question of an export. */
const PAGING = ['first', 'after'];

function coerced(name: string | null, type: GraphQLInputType, value: unknown): unknown {
  return coerceInputValue(value, type, (path, _, error) => {
    const place = name === null ? path : [name, ...path];
    throw new QueryRefused(`${place.join('.')}: ${error.message}`);
  });
}

function argumentsOf(schema: GraphQLSchema, name: string): GraphQLArgument[] {
  const field = schema.getQueryType()!.getFields()[name]!;
  return field.args.filter((argument) => !PAGING.includes(argument.name));
}

/** `field`: of Query. */
export function readExportQuery(schema: GraphQLSchema, field: string, search: URLSearchParams): ExportQuery {
  const own = new Map(argumentsOf(schema, field).map((argument) => [argument.name, argument]));
  const filterType = getNullableType(own.get('filter')?.type);
  const filterFields = isInputObjectType(filterType) ? filterType.getFields() : {};
  own.delete('filter');
  const given = { args: new Map<string, unknown>(), filter: new Map<string, unknown>() };
  for (const [name, text] of search) {
    if (name === 'format') continue;
    const [values, type] = own.has(name)
      ? [given.args, own.get(name)!.type]
      : [given.filter, filterFields[name]?.type];
    if (!type) throw new QueryRefused(`${name}: no parameter of this export`);
    if (values.has(name)) throw new QueryRefused(`${name}: given twice; part values by commas`);
    values.set(name, valueOf(type, text));
  }
  const args: ExportQuery['args'] = {};
  for (const { name, type, defaultValue } of own.values()) {
    if (given.args.has(name)) args[name] = coerced(name, type, given.args.get(name));
    else if (defaultValue !== undefined) args[name] = defaultValue;
    else if (isNonNullType(type)) throw new QueryRefused(`${name}: is needed`);
  }
  if (isInputObjectType(filterType)) {
    args.filter = coerced(null, filterType, Object.fromEntries(given.filter)) as Record<string, unknown>;
  }
  const format = FORMATS.find((one) => one === (search.get('format') ?? 'csv'));
  if (!format) throw new QueryRefused(`format: one of ${FORMATS.join(', ')}`);
  return { format, args };
}
