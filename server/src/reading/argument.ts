import {
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { badInput } from '../kernel/errors.ts';
import type { Operation } from './operation.ts';
import { parameter, sql, type Slot, type Sql, type Variables } from './sql.ts';

type Source =
  | { from: 'literal'; node: ValueNode }
  | { from: 'constant'; value: unknown }
  | { from: 'variable'; name: string; keys: (string | number)[] };

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

/**
 * An argument, or a part of one, that need not be known while the plan is made. Looking at its shape makes the plan depend
 * on that shape; `slot` takes its value as a parameter, on which the plan does not depend.
 */
export class Argument {
  private constructor(
    private readonly operation: Operation,
    private readonly type: GraphQLInputType,
    private readonly source: Source,
    /** Where it stands in the operation, for messages: `organisations.where.kind`. */
    readonly path: readonly string[],
    private readonly left: readonly string[] = [],
  ) {}

  /** The arguments of a field, by name; those that are not given and have no default are missing. */
  static of(
    operation: Operation,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    path: readonly string[],
  ): Map<string, Argument> {
    const found = new Map<string, Argument>();
    for (const declared of field.args) {
      const given = node.arguments?.find((argument) => argument.name.value === declared.name);
      const at = [...path, declared.name];
      const argument = given && Argument.read(operation, declared.type, given.value, at);
      if (argument) found.set(declared.name, argument);
      else if (declared.defaultValue !== undefined) {
        found.set(
          declared.name,
          new Argument(operation, declared.type, { from: 'constant', value: declared.defaultValue }, at),
        );
      }
    }
    return found;
  }

  private static read(
    operation: Operation,
    type: GraphQLInputType,
    node: ValueNode,
    path: readonly string[],
  ): Argument | undefined {
    if (node.kind !== Kind.VARIABLE) return new Argument(operation, type, { from: 'literal', node }, path);
    const name = node.name.value;
    if (!operation.observe((variables) => variables[name] !== undefined)) return undefined;
    return new Argument(operation, type, { from: 'variable', name, keys: [] }, path);
  }

  /** Its value for the variables of one request. */
  valueFor(variables: Variables): unknown {
    switch (this.source.from) {
      case 'constant':
        return this.source.value;
      case 'literal':
        return valueFromAST(this.source.node, this.type, variables);
      case 'variable': {
        let value: unknown = variables[this.source.name];
        for (const key of this.source.keys) value = (value as Record<string | number, unknown> | null)?.[key];
        return value;
      }
    }
  }

  isNull(): boolean {
    return this.look((value) => value === null);
  }

  /** The value itself, as part of the plan: for page sizes, enums and flags. */
  constant<T>(): T {
    return this.look((value) => value as T);
  }

  /** Makes the plan depend on something computed from the value, for example how many words it has. */
  look<T>(read: (value: unknown) => T): T {
    const at = (variables: Variables) => read(this.valueFor(variables));
    return this.source.from === 'constant' ? at({}) : this.operation.observe(at);
  }

  /** The value as a parameter, converted when the statement runs. A TypeError of `convert` is bad input at this place. */
  slot(type: string, convert: (value: unknown) => unknown = (value) => value): Sql {
    // What the schema itself gives needs no parameter: `lang: "en"` is the same text in every statement.
    if (this.source.from === 'constant' && typeof this.source.value === 'string') {
      const value = convert(this.source.value);
      if (typeof value === 'string') return sql`${sql.lit(value)}::${sql.raw(type)}`;
    }
    return parameter(this.slotOf(convert), type);
  }

  slotOf(convert: (value: unknown) => unknown): Slot {
    return {
      read: (variables) => {
        try {
          return convert(this.valueFor(variables));
        } catch (error) {
          if (error instanceof TypeError) throw badInput(error.message, this.path);
          throw error;
        }
      },
    };
  }

  /** A field of an input object; undefined when it is not given. */
  field(name: string): Argument | undefined {
    return this.fields().get(name);
  }

  /** The fields given of an input object, in the order of the type. */
  fields(): Map<string, Argument> {
    const type = nullable(this.type);
    if (!isInputObjectType(type)) throw new Error(`${this.path.join('.')} is no input object`);
    const found = new Map<string, Argument>();
    if (this.isNull()) return found;
    const source = this.source;
    for (const [name, declared] of Object.entries(type.getFields())) {
      if (this.left.includes(name)) continue;
      const at = [...this.path, name];
      if (source.from === 'literal' && source.node.kind === Kind.OBJECT) {
        const given = source.node.fields.find((field) => field.name.value === name);
        const argument = given && Argument.read(this.operation, declared.type, given.value, at);
        if (argument) found.set(name, argument);
        else if (declared.defaultValue !== undefined) {
          found.set(
            name,
            new Argument(
              this.operation,
              declared.type,
              { from: 'constant', value: declared.defaultValue },
              at,
            ),
          );
        }
      } else if (this.look((value) => (value as Record<string, unknown>)[name] !== undefined)) {
        found.set(name, this.below(declared.type, name, at));
      }
    }
    return found;
  }

  /** The same input object without some of its fields. */
  without(...names: string[]): Argument {
    return new Argument(this.operation, this.type, this.source, this.path, names);
  }

  /** The items of a list; a single value counts as a list of one, as GraphQL has it. */
  items(): Argument[] {
    const type = nullable(this.type);
    if (!isListType(type)) throw new Error(`${this.path.join('.')} is no list`);
    if (this.isNull()) return [];
    const itemType = type.ofType;
    if (this.source.from === 'literal') {
      const nodes = this.source.node.kind === Kind.LIST ? this.source.node.values : [this.source.node];
      return nodes.flatMap((node, index) => {
        const item = Argument.read(this.operation, itemType, node, [...this.path, String(index)]);
        return item ? [item] : [];
      });
    }
    const length = this.look((value) => (value as unknown[]).length);
    return Array.from({ length }, (_, index) => this.below(itemType, index, [...this.path, String(index)]));
  }

  private below(type: GraphQLInputType, key: string | number, path: readonly string[]): Argument {
    const source: Source =
      this.source.from === 'variable'
        ? { from: 'variable', name: this.source.name, keys: [...this.source.keys, key] }
        : { from: 'constant', value: (this.valueFor({}) as Record<string | number, unknown>)[key] };
    return new Argument(this.operation, type, source, path);
  }
}
