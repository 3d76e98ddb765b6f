/**
 * What an export is asked for with, out of an address: the fields of the list's own filter, so that whatever the list
 * takes the export takes too, and nothing else.
 */
import {
  coerceInputValue,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { CustomerFilter, CustomerSort } from '../generated/schema-types';

const FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export type ExportQuery = { format: ExportFormat; filter: CustomerFilter; sort: CustomerSort };

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

function coerced<T>(schema: GraphQLSchema, typeName: string, value: unknown): T {
  const type = schema.getType(typeName) as GraphQLInputType;
  return coerceInputValue(value, type, (path, _, error) => {
    throw new QueryRefused(`${path.join('.') || typeName}: ${error.message}`);
  }) as T;
}

export function readExportQuery(schema: GraphQLSchema, search: URLSearchParams): ExportQuery {
  const filterType = schema.getType('CustomerFilter');
  if (!isInputObjectType(filterType)) throw new Error('the schema lacks CustomerFilter');
  const fields = filterType.getFields();
  const given: Record<string, unknown> = {};
  for (const [name, text] of search) {
    if (name === 'format' || name === 'sort') continue;
    const field = fields[name];
    if (!field) throw new QueryRefused(`${name}: no parameter of this export`);
    if (name in given) throw new QueryRefused(`${name}: given twice; part values by commas`);
    given[name] = valueOf(field.type, text);
  }
  const format = FORMATS.find((one) => one === (search.get('format') ?? 'csv'));
  if (!format) throw new QueryRefused(`format: one of ${FORMATS.join(', ')}`);
  return {
    format,
    filter: coerced<CustomerFilter>(schema, 'CustomerFilter', given),
    sort: coerced<CustomerSort>(schema, 'CustomerSort', search.get('sort') ?? 'CREATED'),
  };
}
