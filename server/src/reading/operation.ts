import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './sql.ts';

/** Something about the variables that the shape of a plan rests on: another answer needs another plan. */
interface Observation {
  read: (variables: Variables) => unknown;
  seen: unknown;
}

/**
 * One operation while it is planned: its fragments, the variables of this request, and what the plan came to depend on.
 * Values that only become parameters are not observed, so one plan serves all of them.
 */
export class Operation {
  readonly observations: Observation[] = [];

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly variables: Variables,
  ) {}

  /** Reads something off the variables and makes the plan depend on the answer. */
  observe<T>(read: (variables: Variables) => T): T {
    const seen = read(this.variables);
    this.observations.push({ read, seen });
    return seen;
  }

  /** The fields selected on a type, fragments spread and equal response keys merged, in the order of the operation. */
  collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of sets) this.collectInto(found, visited, type, set);
    return found;
  }

  private collectInto(
    found: Map<string, FieldNode[]>,
    visited: Set<string>,
    type: GraphQLObjectType,
    set: SelectionSetNode,
  ): void {
    for (const selection of set.selections) {
      if (!this.included(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = found.get(key);
        if (same) same.push(selection);
        else found.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.applies(selection.typeCondition?.name.value, type)) {
          this.collectInto(found, visited, type, selection.selectionSet);
        }
      } else {
        const name = selection.name.value;
        const fragment = this.fragments[name];
        if (visited.has(name) || !fragment) continue;
        visited.add(name);
        if (this.applies(fragment.typeCondition.name.value, type)) {
          this.collectInto(found, visited, type, fragment.selectionSet);
        }
      }
    }
  }

  applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  /** Whether `@skip` and `@include` leave a selection in. */
  included(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true;
    const value = (variables: Variables) =>
      getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
    return this.observe(value);
  }
}

export function selectionSets(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}
