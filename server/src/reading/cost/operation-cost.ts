import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPage, largestPage } from '../../kernel/arguments.ts';
import { badInput } from '../../kernel/errors.ts';
import { selectionSets, type Operation } from '../operation.ts';
import type { Variables } from '../sql.ts';
import { conditionSize } from './condition-size.ts';
import type { CostPart, PageSize } from './cost-tree.ts';

/** What something costs each time that it is computed, in rows. */
const weights = { total: 5, facet: 20, search: 50, condition: 2, groups: 500 } as const;

/** How often a list without a page size is taken to repeat what lies below it. */
const repeats = { groups: 500, other: 10 } as const;

/** What the filters of an operation may have together. */
export const filterLimits = { depth: 16, conditions: 100, values: 1_000 } as const;

/**
 * What an operation may cost, as a tree of its fields. It depends on page sizes and on the shape of filters, never on the
 * values that are compared with, and is kept as plans are.
 *
 * @throws GraphQLError for a page size out of range or a filter too large: a change would find that out too late
 */
export function operationCost(operation: Operation, definition: OperationDefinitionNode): CostPart[] {
  const root = operation.schema.getRootType(definition.operation);
  return root ? new Estimate(operation).parts(root, [definition.selectionSet], [], 0) : [];
}

interface Selected {
  key: string;
  nodes: FieldNode[];
  type: GraphQLCompositeType;
}

class Estimate {
  private conditions = 0;
  private values = 0;

  constructor(private readonly operation: Operation) {}

  /** `size` is the page of the connection whose parts these are, or how many rows a bulk change has; 0 for neither. */
  parts(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    path: readonly string[],
    size: PageSize | number,
  ): CostPart[] {
    const found = new Map<string, Selected>();
    for (const set of sets) this.collect(found, new Set(), type, type, set);
    return [...found.values()].flatMap((selected) => this.part(selected, path, size) ?? []);
  }

  /** Behind an interface the fields of every type count, since any may come. */
  private collect(
    found: Map<string, Selected>,
    visited: Set<string>,
    outer: GraphQLCompositeType,
    type: GraphQLCompositeType,
    set: SelectionSetNode,
  ): void {
    for (const selection of set.selections) {
      if (!this.operation.included(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const id = isAbstractType(outer) ? `${type.name} ${key}` : key;
        const same = found.get(id);
        if (same) same.nodes.push(selection);
        else found.set(id, { key, nodes: [selection], type });
        continue;
      }
      let inner: SelectionSetNode | undefined;
      let condition: string | undefined;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = selection.selectionSet;
        condition = selection.typeCondition?.name.value;
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = this.operation.fragments[selection.name.value];
        inner = fragment?.selectionSet;
        condition = fragment?.typeCondition.name.value;
      }
      if (!inner) continue;
      if (isObjectType(outer)) {
        if (this.operation.applies(condition, outer)) this.collect(found, visited, outer, outer, inner);
        continue;
      }
      const named = condition === undefined ? type : this.operation.schema.getType(condition);
      if (isCompositeType(named)) this.collect(found, visited, outer, named, inner);
    }
  }

  private part(
    { key, nodes, type }: Selected,
    above: readonly string[],
    size: PageSize | number,
  ): CostPart | undefined {
    const node = nodes[0]!;
    const name = node.name.value;
    // What the schema says of itself costs no statement.
    if (name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return undefined;
    const field = type.getFields()[name];
    if (!field) return undefined;
    const composite = getNamedType(field.type);
    if (!isCompositeType(composite)) {
      return name === 'totalCount' ? leaf(key, above, weights.total) : undefined;
    }
    const sets = selectionSets(nodes);
    const isPart = isConnection(type) && name !== 'facets';
    const path = isPart || (type.name.endsWith('Edge') && name === 'node') ? above : [...above, key];
    const own = this.own(field, node, path);
    if (isConnection(type)) {
      const isRows = name === 'nodes' || name === 'edges';
      if (name === 'facets') return leaf(key, path, own);
      const below = isRows ? this.parts(composite, sets, path, 0) : [];
      return { key, path, own: 0, rows: 0, times: isRows ? size : 0, below };
    }
    if (isConnection(composite)) {
      const page = this.page(field, node, path);
      return { key, path, own, rows: page, times: 1, below: this.parts(composite, sets, path, page) };
    }
    if (isListType(getNullableType(field.type))) {
      const page = this.listSize(field, node, path, type.name, size);
      return { key, path, own, rows: page, times: page, below: this.parts(composite, sets, path, 0) };
    }
    const isRoot = above.length === 0;
    const below = this.parts(composite, sets, path, isRoot ? this.longestArgument(node) : size);
    const isRecord = isAbstractType(composite) || 'id' in composite.getFields();
    return {
      key,
      path,
      own: own + (isRecord && !type.name.endsWith('Edge') ? 1 : 0),
      rows: 0,
      times: 1,
      below,
    };
  }

  /** What the field's own arguments cost: filters and searches, facets, groups. */
  private own(field: GraphQLField<unknown, unknown>, node: FieldNode, path: readonly string[]): number {
    const fields = argumentOf(node, 'fields');
    if (field.name === 'facets') return weights.facet * Math.max(1, fields ? this.length(fields.value) : 1);
    let cost = field.name.endsWith('GroupBy') ? weights.groups : 0;
    if (field.name === 'resolve') cost += weights.search;
    const where = argumentOf(node, 'where');
    if (where) cost += this.filter(where.value, [...path, 'where']);
    return cost;
  }

  private filter(node: ValueNode, path: readonly string[]): number {
    const { depth, conditions, values, searches } = this.observeSize(node);
    if (depth > filterLimits.depth) {
      throw badInput(
        `the filter nests ${depth} objects; ${filterLimits.depth} are read. Filter from a record nearer to the condition.`,
        path,
      );
    }
    this.conditions += conditions;
    this.values += values;
    if (this.conditions > filterLimits.conditions) {
      throw badInput(
        `the filters of an operation have at most ${filterLimits.conditions} conditions; use \`in\` for several values of a field, or ask in parts.`,
        path,
      );
    }
    if (this.values > filterLimits.values) {
      throw badInput(
        `the filters of an operation list at most ${filterLimits.values} values; ask in parts.`,
        path,
      );
    }
    return weights.condition * conditions + weights.search * searches;
  }

  private observeSize(node: ValueNode) {
    const isFixed = !JSON.stringify(node).includes('"Variable"');
    if (isFixed) return conditionSize(node, {});
    const text = this.operation.observe((variables) => JSON.stringify(conditionSize(node, variables)));
    return JSON.parse(text) as ReturnType<typeof conditionSize>;
  }

  private page(field: GraphQLField<unknown, unknown>, node: FieldNode, path: readonly string[]): PageSize {
    for (const argument of ['last', 'first'] as const) {
      const given = argumentOf(node, argument);
      const value = given && this.number(given.value);
      if (value === undefined || value === null || !given) continue;
      if (value < 0 || value > largestPage) {
        throw badInput(
          `a page has 0 to ${largestPage} records; take more pages with \`after\` or \`before\`.`,
          [...path, argument],
        );
      }
      const variable = given.value.kind === Kind.VARIABLE ? given.value.name.value : null;
      return { value, argument, path, node, said: { node, variable } };
    }
    const usual = field.args.find(({ name }) => name === 'first')?.defaultValue as number | undefined;
    return { value: usual ?? defaultPage, argument: 'first', path, node, said: null };
  }

  /** The rows of a list that is no connection. */
  private listSize(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    path: readonly string[],
    typeName: string,
    bulk: PageSize | number,
  ): PageSize | number {
    if (field.args.some(({ name }) => name === 'first')) return this.page(field, node, path);
    const ids = argumentOf(node, 'ids');
    if (ids) return this.length(ids.value);
    if (typeName.endsWith('Groups') || field.name === 'groups') return repeats.groups;
    return typeof bulk === 'number' && bulk > 0 ? bulk : repeats.other;
  }

  /** How many rows a bulk change has: as many as its longest list. */
  private longestArgument(node: FieldNode): number {
    return Math.max(0, ...(node.arguments ?? []).map(({ value }) => this.length(value)));
  }

  private length(node: ValueNode): number {
    if (node.kind === Kind.LIST) return node.values.length;
    if (node.kind !== Kind.VARIABLE) return 1;
    const name = node.name.value;
    return this.operation.observe((variables) => {
      const value = variables[name];
      return Array.isArray(value) ? value.length : 1;
    });
  }

  private number(node: ValueNode): number | null | undefined {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind !== Kind.VARIABLE) return null;
    const name = node.name.value;
    return this.operation.observe((variables: Variables) => variables[name] as number | null | undefined);
  }
}

function leaf(key: string, path: readonly string[], own: number): CostPart {
  return { key, path, own, rows: 0, times: 0, below: [] };
}

function isConnection(type: GraphQLCompositeType): boolean {
  return type.name.endsWith('Connection');
}

function argumentOf(node: FieldNode, name: string): ArgumentNode | undefined {
  return node.arguments?.find((argument) => argument.name.value === name);
}
