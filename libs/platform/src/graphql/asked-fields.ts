import {
  type FieldNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What resolvers know of the query that they answer. */
type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** By the field's place in the query, which lives as long as the query does; then by path. */
const known = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

/**
 * The names of the fields that a query asks for below the present one, so that no more is read than
 * is shown. Fields under `@skip` and `@include`, and those of any fragment, count as asked for.
 * @param path fields between, such as `edges`, `node`.
 */
export function askedFields(info: Asked, ...path: readonly string[]): ReadonlySet<string> {
  const paths = known.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  known.set(info.fieldNodes, paths);
  const key = path.join('.');
  const found = paths.get(key) ?? findFields(info, path);
  paths.set(key, found);
  return found;
}

function findFields(info: Asked, path: readonly string[]): ReadonlySet<string> {
  let sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const name of path) {
    sets = fieldsIn(info, sets).flatMap((field) =>
      field.name.value === name ? (field.selectionSet ?? []) : [],
    );
  }
  return new Set(fieldsIn(info, sets).map((field) => field.name.value));
}

function fieldsIn(info: Asked, sets: readonly SelectionSetNode[]): FieldNode[] {
  const toFields = (selection: SelectionNode): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : info.fragments[selection.name.value]?.selectionSet;
    return set ? fieldsIn(info, [set]) : [];
  };
  return sets.flatMap(({ selections }) => selections.flatMap(toFields));
}
