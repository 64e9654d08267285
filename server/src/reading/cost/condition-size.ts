import { Kind, type ValueNode } from 'graphql';
import type { Variables } from '../sql.ts';

/** How large a filter is. */
export interface ConditionSize {
  /** Objects below one another. */
  depth: number;
  /** Comparisons; an object with nothing in it counts as one. */
  conditions: number;
  /** Values in lists. */
  values: number;
  /** Searches over names and texts. */
  searches: number;
}

/** A filter as it is written, or as a variable brings it: each is looked through in the same way. */
type Filter =
  | { is: 'object'; fields: (readonly [name: string, value: Filter])[] }
  | { is: 'list'; items: Filter[] }
  | { is: 'leaf' };

const leaf: Filter = { is: 'leaf' };

export function conditionSize(node: ValueNode, variables: Variables): ConditionSize {
  const size = { depth: 0, conditions: 0, values: 0, searches: 0 };
  add(size, written(node, variables), 'where', 0);
  return size;
}

function add(size: ConditionSize, filter: Filter, name: string, depth: number): void {
  switch (filter.is) {
    case 'leaf':
      size.conditions += 1;
      if (name === 'search') size.searches += 1;
      return;
    case 'list':
      if (filter.items.every(({ is }) => is === 'leaf')) {
        size.conditions += 1;
        size.values += filter.items.length;
      } else for (const item of filter.items) add(size, item, name, depth);
      return;
    case 'object':
      size.depth = Math.max(size.depth, depth + 1);
      if (filter.fields.length === 0 && depth > 0) size.conditions += 1;
      for (const [key, value] of filter.fields) add(size, value, key, depth + 1);
  }
}

function written(node: ValueNode, variables: Variables): Filter {
  switch (node.kind) {
    case Kind.VARIABLE:
      return given(variables[node.name.value]);
    case Kind.OBJECT:
      return {
        is: 'object',
        fields: node.fields.map(({ name, value }) => [name.value, written(value, variables)] as const),
      };
    case Kind.LIST:
      return { is: 'list', items: node.values.map((value) => written(value, variables)) };
    default:
      return leaf;
  }
}

function given(value: unknown): Filter {
  if (Array.isArray(value)) return { is: 'list', items: value.map(given) };
  if (typeof value !== 'object' || value === null || value instanceof Date) return leaf;
  return { is: 'object', fields: Object.entries(value).map(([key, inner]) => [key, given(inner)] as const) };
}
