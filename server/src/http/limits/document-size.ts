import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is once every fragment stands where it is spread. */
export interface DocumentSize {
  /** Levels below one another, as `isWrapper` counts them. */
  readonly levels: number;
  /** Response keys down to the deepest level, wrappers left out. */
  readonly deepest: readonly string[];
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the operation itself, `__typename` left out. */
  readonly rootFields: number;
}

type Part = Omit<DocumentSize, 'rootFields'>;

/** Nothing is counted beyond this: a bomb of fragments may stand for more fields than a number can say. */
export const countedAtMost = 1_000_000;

const empty: Part = { levels: 0, deepest: [], fields: 0, aliases: 0, directives: 0 };

/**
 * Measures an operation in time proportional to its text: each fragment is measured once and added up wherever it is
 * spread. Fragments that spread themselves count once; another rule refuses them.
 */
export function documentSize(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
): DocumentSize {
  const known = new Map<string, Part>();
  const knownRoots = new Map<string, number>();

  const fragmentPart = (name: string): Part => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, empty);
    const fragment = fragmentNamed(name);
    if (!fragment) return empty;
    const type = schema.getType(fragment.typeCondition.name.value);
    const part = plus(setPart(fragment.selectionSet, type), written(fragment.directives));
    known.set(name, part);
    return part;
  };

  const setPart = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Part => {
    let sum = empty;
    for (const selection of set.selections) {
      const own = written(selection.directives);
      if (selection.kind === Kind.FIELD) {
        sum = plus(sum, plus(own, fieldPart(selection, type)));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        const inner = condition ? schema.getType(condition.name.value) : type;
        sum = plus(sum, plus(own, setPart(selection.selectionSet, inner)));
      } else {
        sum = plus(sum, plus(own, fragmentPart(selection.name.value)));
      }
    }
    return sum;
  };

  const fieldPart = (node: FieldNode, type: GraphQLNamedType | undefined): Part => {
    const self: Part = { ...empty, fields: 1, aliases: node.alias ? 1 : 0 };
    if (!node.selectionSet) return self;
    const name = node.name.value;
    // What the schema says of itself costs no statement, and graphql-js bounds it by a rule of its own.
    if (name === '__schema' || name === '__type')
      return plus(self, flat(setPart(node.selectionSet, undefined)));
    const inner = setPart(node.selectionSet, typeOfField(type, name));
    if (isWrapper(type, name)) return plus(self, inner);
    const deepest = [node.alias?.value ?? name, ...inner.deepest];
    return plus(self, { ...inner, levels: inner.levels + 1, deepest });
  };

  const rootsOf = (set: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += selection.name.value === '__typename' ? 0 : 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += rootsOf(selection.selectionSet);
      else {
        const name = selection.name.value;
        if (!knownRoots.has(name)) {
          knownRoots.set(name, 0);
          const fragment = fragmentNamed(name);
          if (fragment) knownRoots.set(name, rootsOf(fragment.selectionSet));
        }
        sum += knownRoots.get(name) ?? 0;
      }
    }
    return Math.min(sum, countedAtMost);
  };

  const root = schema.getRootType(definition.operation) ?? undefined;
  const declared = (definition.variableDefinitions ?? []).flatMap(({ directives }) => directives ?? []);
  const part = plus(
    setPart(definition.selectionSet, root),
    written([...(definition.directives ?? []), ...declared]),
  );
  return { ...part, rootFields: rootsOf(definition.selectionSet) };
}

/**
 * Whether a field only carries the parts of a connection: `nodes`, `edges` and `pageInfo` of a connection, `node` of an
 * edge. These lead nowhere by themselves, so that they are no level of their own.
 */
export function isWrapper(type: GraphQLNamedType | undefined, field: string): boolean {
  if (type?.name.endsWith('Connection'))
    return field === 'nodes' || field === 'edges' || field === 'pageInfo';
  return type?.name.endsWith('Edge') === true && field === 'node';
}

function typeOfField(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  const inner = field && getNamedType(field.type);
  return isCompositeType(inner) ? inner : undefined;
}

function written(directives: readonly DirectiveNode[] | undefined): Part {
  return directives?.length ? { ...empty, directives: directives.length } : empty;
}

function flat(part: Part): Part {
  return { ...part, levels: 0, deepest: [] };
}

function plus(left: Part, right: Part): Part {
  if (right === empty) return left;
  if (left === empty) return right;
  const deeper = right.levels > left.levels ? right : left;
  return {
    levels: deeper.levels,
    deepest: deeper.deepest,
    fields: Math.min(left.fields + right.fields, countedAtMost),
    aliases: Math.min(left.aliases + right.aliases, countedAtMost),
    directives: Math.min(left.directives + right.directives, countedAtMost),
  };
}
