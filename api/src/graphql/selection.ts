/** What a query asks for below a field. */
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** Adds the fields of a selection by name; a fragment counts once, however often it is spread. */
function collect(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  byName: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const nodes = byName.get(selection.name.value);
      if (nodes) nodes.push(selection);
      else byName.set(selection.name.value, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, fragments, byName, seen);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      collect(fragments[selection.name.value]!.selectionSet, fragments, byName, seen);
    }
  }
}

/** The fields that are asked for below these, by name. */
export function fieldsBelow(nodes: readonly FieldNode[], fragments: Fragments): Map<string, FieldNode[]> {
  const byName = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet, fragments, byName, seen);
  return byName;
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const isAsked = (nodes: readonly FieldNode[], fragments: Fragments, [name, ...rest]: string[]): boolean => {
  const below = name === undefined ? nodes : fieldsBelow(nodes, fragments).get(name);
  return below !== undefined && (rest.length === 0 || isAsked(below, fragments, rest));
};

/** Documents are kept once parsed, so what one of their fields asks for is looked up once. */
const answered = new WeakMap<FieldNode, Map<string, boolean>>();

/** Whether a field is asked for at this path below the one that is resolved; one that a directive leaves out counts too. */
export function asksFor({ fieldNodes, fragments }: Info, path: string[]): boolean {
  const [first] = fieldNodes;
  let answers = answered.get(first!);
  if (!answers) answered.set(first!, (answers = new Map<string, boolean>()));
  const key = path.join('.');
  let answer = answers.get(key);
  if (answer === undefined) answers.set(key, (answer = isAsked(fieldNodes, fragments, path)));
  return answer;
}
