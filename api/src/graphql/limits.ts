/**
 * What one document may ask for. Written here and not taken from a library, because the ones there are do not know the
 * size of pages: a list of 200 with 200 rows each under every row must cost 40,000, two lists of 200 only 400.
 */
import {
  GraphQLError,
  Kind,
  getNamedType,
  isCompositeType,
  isListType,
  getNullableType,
  isObjectType,
  isInterfaceType,
  typeFromAST,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

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

type Shape = { depth: number; aliases: number; directives: number };

const flat: Shape = { depth: 0, aliases: 0, directives: 0 };

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
    // Introspection is as deep as its own types, and bounded by them.
    if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) continue;
    const isField = selection.kind === Kind.FIELD;
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? shapeOfFragment(selection.name.value)
        : below(selection.selectionSet);
    shape.depth = Math.max(shape.depth, inner.depth + (isField ? 1 : 0));
    shape.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
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
    const roots = operation.selectionSet.selections.length;
    const refuse = (what: string, is: number, allowed: number): void => {
      if (is > allowed) context.reportError(tooMuch(what, is, allowed));
    };
    refuse('a depth of', found.depth, limits.depth);
    refuse('aliases:', found.aliases, limits.aliases);
    refuse('directives:', found.directives, limits.directives);
    refuse('fields at the root:', roots, limits.rootFields);
  },
});

type Variables = Record<string, unknown>;

const fieldOf = (type: GraphQLNamedType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;

/** How many rows a list field may answer. */
function rowsOf(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Variables): number {
  const page = field.args.find(({ name }) => name === 'first');
  if (!page) return isListType(getNullableType(field.type)) ? UNPAGED : 1;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const asked =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : page.defaultValue;
  return typeof asked === 'number' ? Math.max(1, asked) : Number(page.defaultValue ?? UNPAGED);
}

type Counting = {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Variables;
  /** Fragments counted already, by name and by whether they stand in a connection. */
  known: Map<string, number>;
};

/** `paged`: inside a connection, whose page the field that led to it has counted. */
function objectsIn(
  counting: Counting,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  paged: boolean,
): number {
  const { schema, fragments, variables, known } = counting;
  const inFragment = (name: string): number => {
    const key = `${name} ${paged}`;
    const counted = known.get(key);
    if (counted !== undefined) return counted;
    known.set(key, 0);
    const fragment = fragments.get(name);
    const on = fragment && schema.getType(fragment.typeCondition.name.value);
    const objects = fragment && on ? objectsIn(counting, on, fragment.selectionSet, paged) : 0;
    known.set(key, objects);
    return objects;
  };
  let objects = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      objects += inFragment(selection.name.value);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
      if (on) objects += objectsIn(counting, on, selection.selectionSet, paged);
    } else {
      const field = fieldOf(type, selection);
      const target = field && getNamedType(field.type);
      if (!field || !target || !selection.selectionSet || !isCompositeType(target)) continue;
      const hasPage = field.args.some(({ name }) => name === 'first');
      const rows = paged && !hasPage ? 1 : rowsOf(selection, field, variables);
      objects += rows * (1 + objectsIn(counting, target, selection.selectionSet, hasPage));
    }
  }
  return objects;
}

/** Documents are kept once parsed; one that takes no page size from its variables is counted once. */
const countedOnce = new WeakMap<OperationDefinitionNode, number>();

function takesPageSize(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  return (operation.variableDefinitions ?? []).some(({ type }) => {
    const named = typeFromAST(schema, type as NamedTypeNode);
    return named ? getNamedType(named).name === 'Int' : true;
  });
}

/** Refuses a request whose answer could hold more objects than one request may ask for. */
export function checkObjects(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const kept = countedOnce.get(operation);
  const objects = kept ?? objectsOf(schema, document, operation, variables);
  if (kept === undefined && !takesPageSize(schema, operation)) countedOnce.set(operation, objects);
  if (objects > limits.objects) throw tooMuch('an answer of objects:', objects, limits.objects);
}

function objectsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return objectsIn({ schema, fragments, variables, known: new Map() }, root, operation.selectionSet, false);
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
