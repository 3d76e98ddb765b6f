/**
 * What one document may ask for. Objects are counted by graphql-query-complexity, from the pages asked for: a list of 200
 * with 200 rows each under every row costs 40,000, two lists of 200 only 400. What is expensive without answering much (a
 * password that is hashed) says so with `@complexity` in the schema.
 */
import {
  GraphQLError,
  Kind,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  isObjectType,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { directiveEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

export const limits = {
  tokens: 4_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  /** Objects that the answer may hold, counted from the pages asked for. */
  objects: 20_000,
} as const;

/** A list without a page size is a short one: contact persons, shares, units. */
const UNPAGED = 10;

const tooMuch = (what: string, found: number, allowed: number): GraphQLError =>
  new GraphQLError(
    `The document has ${what} ${found}; at most ${allowed} are allowed. Ask in several requests.`,
    {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    },
  );

/** `fields`: those of the selection itself, also through fragments. `schemaAliases`: aliases of __schema and below it. */
type Shape = { fields: number; depth: number; aliases: number; schemaAliases: number; directives: number };

const flat: Shape = { fields: 0, depth: 0, aliases: 0, schemaAliases: 0, directives: 0 };

/** `known`: fragments that were measured already; one that is being measured counts nothing (another rule refuses circles). */
function shapeOf(
  { selections }: SelectionSetNode,
  fragment: (name: string) => SelectionSetNode | undefined,
  known: Map<string, Shape>,
): Shape {
  const below = (inner: SelectionSetNode | undefined): Shape =>
    inner ? shapeOf(inner, fragment, known) : flat;
  const shapeOfFragment = (name: string): Shape => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, flat);
    const shape = below(fragment(name));
    known.set(name, shape);
    return shape;
  };
  const shape: Shape = { ...flat };
  for (const selection of selections) {
    shape.directives += selection.directives?.length ?? 0;
    // Introspection is as deep as its own types, and bounded by them as long as nothing repeats them.
    if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) {
      const inner = below(selection.selectionSet);
      const isAliased = selection.alias !== undefined;
      shape.aliases += inner.aliases + (isAliased ? 1 : 0);
      shape.schemaAliases += inner.aliases + (isAliased && selection.name.value === '__schema' ? 1 : 0);
      continue;
    }
    const isField = selection.kind === Kind.FIELD;
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? shapeOfFragment(selection.name.value)
        : below(selection.selectionSet);
    shape.fields += isField ? 1 : inner.fields;
    shape.depth = Math.max(shape.depth, inner.depth + (isField ? 1 : 0));
    shape.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
    shape.schemaAliases += inner.schemaAliases;
    shape.directives += inner.directives;
  }
  return shape;
}

/** Depth, aliases, fields at the root, directives: told from the document alone, so checked once per document. */
export const shapeLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const found = shapeOf(
      operation.selectionSet,
      (name) => context.getFragment(name)?.selectionSet,
      new Map(),
    );
    const refuse = (what: string, is: number, allowed: number): void => {
      if (is > allowed) context.reportError(tooMuch(what, is, allowed));
    };
    refuse('a depth of', found.depth, limits.depth);
    refuse('aliases:', found.aliases, limits.aliases);
    refuse('aliases in an introspection of the schema:', found.schemaAliases, 0);
    refuse('directives:', found.directives, limits.directives);
    refuse('fields at the root:', found.fields, limits.rootFields);
  },
});

/** How many objects one of a field's selections may answer, counted from the page asked for. */
const pageEstimator =
  (pageTypes: ReadonlySet<unknown>): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) => {
    if (field.name.startsWith('__') || !isCompositeType(getNamedType(field.type))) return 0;
    const page = field.args.find(({ name }) => name === 'first');
    const asked: unknown = args.first ?? page?.defaultValue;
    // The page of a connection is counted by the field that leads to it.
    const unpaged = isListType(getNullableType(field.type)) && !pageTypes.has(type) ? UNPAGED : 1;
    const rows = page ? Math.max(1, Number(asked ?? UNPAGED)) : unpaged;
    return rows * (1 + childComplexity);
  };

/** Types of which a field with a page size answers one: its lists are that page. */
function pageTypesOf(schema: GraphQLSchema): Set<unknown> {
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) => Object.values(type.getFields()));
  return new Set(
    fields
      .filter(({ args }) => args.some(({ name }) => name === 'first'))
      .map(({ type }) => getNullableType(type)),
  );
}

const estimatorsOf = new WeakMap<GraphQLSchema, ComplexityEstimator[]>();

function estimators(schema: GraphQLSchema): ComplexityEstimator[] {
  let kept = estimatorsOf.get(schema);
  if (!kept) {
    kept = [directiveEstimator({ name: 'complexity' }), pageEstimator(pageTypesOf(schema))];
    estimatorsOf.set(schema, kept);
  }
  return kept;
}

type Variables = Record<string, unknown>;

/** What of the variables decides how much is asked for: page sizes, and what @include and @skip leave out. */
function sizesOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string {
  const values = variableDefinitions.flatMap(({ variable, type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const decides = named.kind === Kind.NAMED_TYPE && ['Int', 'Boolean'].includes(named.name.value);
    const name = variable.name.value;
    return decides ? [Object.hasOwn(variables, name) ? variables[name] : 'default'] : [];
  });
  return JSON.stringify(values);
}

/**
 * Refuses variables that are not of their types at the first wrong value. graphql-js repeats the whole value in each of its
 * errors, which takes the memory of the process when there are thousands.
 */
function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  if (!errors) return;
  throw new GraphQLError(errors[0]!.message, {
    nodes: errors[0]!.nodes,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function objectsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      operationName: operation.name?.value,
      variables,
      estimators: estimators(schema),
    });
  } catch (error) {
    // An argument that is null where it may not be, or more nodes than are worth counting.
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
  }
}

/** Documents are kept once parsed: one that is asked with the same page sizes again is counted once. */
const counted = new WeakMap<OperationDefinitionNode, { sizes: string; objects: number }>();

/** Refuses wrong variables, and a request whose answer could hold more objects than one may ask for; defaults and fragments count. */
export function checkObjects(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  checkVariables(schema, operation, variables);
  const sizes = sizesOf(operation, variables);
  const kept = counted.get(operation);
  const objects = kept?.sizes === sizes ? kept.objects : objectsOf(schema, document, operation, variables);
  counted.set(operation, { sizes, objects });
  if (objects > limits.objects) throw tooMuch('an answer of objects:', objects, limits.objects);
}

const introspected = new WeakMap<OperationDefinitionNode, boolean>();

/** Does it read the schema itself? Only at the root, where the fields are. */
export function introspects(operation: OperationDefinitionNode): boolean {
  let does = introspected.get(operation);
  if (does === undefined) {
    does = operation.selectionSet.selections.some(
      (selection) =>
        selection.kind !== Kind.FIELD ||
        selection.name.value === '__schema' ||
        selection.name.value === '__type',
    );
    introspected.set(operation, does);
  }
  return does;
}
