import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { somePeriods, someTexts } from './everything.ts';

/** A choice of one of so many, 0 being the plainest: a run of zeros makes the smallest operation. */
export type Roll = (sides: number) => number;

/** Rolls that come from a list of numbers, which fast-check can make and shrink; zeros when it is used up. */
export function rollsFrom(tape: readonly number[]): Roll {
  let index = 0;
  return (sides) => (tape[index++] ?? 0) % sides;
}

export interface Operation {
  text: string;
  variables: Record<string, unknown>;
}

export interface OperationOptions {
  ids: readonly string[];
  /** How deep objects nest. */
  depth: number;
  /** How many fields are selected at most. */
  fields: number;
}

/** A valid operation of the schema, chosen by rolls. Every abstract type is asked for its `__typename`. */
export function randomOperation(schema: GraphQLSchema, roll: Roll, options: OperationOptions): Operation {
  return new Author(schema, roll, options).operation();
}

/** A value of an input type, chosen by rolls. `without` names fields that are left out wherever they stand. */
export function randomInput(
  type: GraphQLInputType,
  roll: Roll,
  options: { ids: readonly string[]; depth: number; without?: readonly string[] },
): unknown {
  return new InputAuthor(roll, options.ids, options.without ?? []).value(type, options.depth);
}

class Author {
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private aliases = 0;
  private left: number;
  private readonly inputs: InputAuthor;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly roll: Roll,
    private readonly options: OperationOptions,
  ) {
    this.left = options.fields;
    this.inputs = new InputAuthor(roll, options.ids.slice(0, 8));
  }

  operation(): Operation {
    const selection = this.selection(this.schema.getQueryType()!, this.options.depth);
    const head = this.declared.length ? `query Random(${this.declared.join(', ')})` : 'query Random';
    return { text: [`${head} ${selection}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)]!;
  }

  private selection(type: GraphQLNamedOutputType, depth: number): string {
    const parts: string[] = [];
    if (isAbstractType(type)) {
      parts.push('__typename');
      for (let count = this.roll(3); count > 0; count -= 1) {
        const member = this.pick(this.schema.getPossibleTypes(type));
        parts.push(`... on ${member.name} ${this.selection(member, depth)}`);
      }
    }
    if (!('getFields' in type)) return `{ ${parts.join(' ')} }`;
    const fields = Object.values((type as GraphQLObjectType).getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const count = 1 + this.roll(4);
    for (let index = 0; index < count && (this.left > 0 || parts.length === 0); index += 1) {
      this.left -= 1;
      const asObject = objects.length > 0 && depth > 1 && (leaves.length === 0 || this.roll(3) > 0);
      if (!asObject && leaves.length === 0) {
        parts.push('__typename');
        continue;
      }
      const written = this.field(this.pick(asObject ? objects : leaves), depth);
      parts.push(...written);
    }
    const inner = parts.join(' ');
    switch (this.roll(12)) {
      case 9:
        return `{ ... { ${inner} } }`;
      case 10:
        return `{ ... on ${type.name} { ${inner} } __typename }`;
      case 11: {
        const name = `F${this.fragments.length}`;
        this.fragments.push(`fragment ${name} on ${type.name} { ${inner} }`);
        return `{ ...${name} }`;
      }
      default:
        return `{ ${inner} }`;
    }
  }

  /** A field under an alias of its own; now and then twice with selections to be merged, or under a condition. */
  private field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const type = getNamedType(field.type);
    this.aliases += 1;
    const key = `a${this.aliases}: ${field.name}${this.arguments(field)}`;
    const once = () => {
      const below = isLeafType(type) ? '' : ` ${this.selection(type, depth - 1)}`;
      return `${key}${this.condition()}${below}`;
    };
    return this.roll(10) === 9 ? [once(), once()] : [once()];
  }

  private condition(): string {
    switch (this.roll(24)) {
      case 21:
        return ' @include(if: true)';
      case 22:
        return ' @skip(if: true)';
      case 23:
        return ` @${this.pick(['include', 'skip'])}(if: ${this.variable('Boolean!', this.roll(2) === 1)})`;
      default:
        return '';
    }
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const given: string[] = [];
    for (const argument of this.chosen(field)) {
      const value = this.argument(argument);
      if (this.roll(4) === 3) given.push(`${argument.name}: ${this.variable(String(argument.type), value)}`);
      else given.push(`${argument.name}: ${literal(value, argument.type)}`);
    }
    return given.length ? `(${given.join(', ')})` : '';
  }

  private chosen(field: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
    const isPage = field.args.some(({ name }) => name === 'first') && field.name !== 'resolve';
    // Cursors must come from an answer, and `last` goes with neither `first` nor `offset`.
    const pages: string[] = this.pick([[], ['first'], ['last'], ['first', 'offset'], ['offset']]);
    return field.args.filter((argument) => {
      if (isNonNullType(argument.type) && argument.defaultValue === undefined) return true;
      if (isPage && /^(first|last|after|before|offset)$/.test(argument.name))
        return pages.includes(argument.name);
      return this.roll(2) === 1;
    });
  }

  private argument({ name, type }: GraphQLArgument): unknown {
    switch (name) {
      case 'first':
      case 'last':
        return this.pick([3, 1, 2, 20, 0]);
      case 'offset':
        return this.pick([0, 1, 2]);
      case 'by':
      case 'fields':
        return this.inputs.value(type, 1);
      case 'country':
        return this.pick(['AA', 'AB', 'ZZ']);
      default:
        return this.inputs.value(type, 3);
    }
  }
}

/** Writes values of input types. */
class InputAuthor {
  constructor(
    private readonly roll: Roll,
    private readonly ids: readonly string[],
    private readonly without: readonly string[] = [],
  ) {}

  private pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)]!;
  }

  /** A value of an input type; objects nest to the given depth. */
  value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) {
      const count = 1 + this.roll(2);
      return Array.from({ length: count }, () => this.value(type.ofType, depth));
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(type, depth);
    switch (type.name) {
      case 'ID':
        return this.pick([...this.ids, 'no-id']);
      case 'Int':
        return this.pick([0, 1, 2, 9, -1]);
      case 'Boolean':
        return this.roll(2) === 1;
      case 'DateTime':
        return this.pick(['2024-01-01T00:00:30.000Z', '2024-01-01T00:01:00Z']);
      case 'Date':
        return this.pick(['2021-06-15', '2022-10-24', '2020-01-01']);
      case 'LanguageTag':
        return this.pick(['en', 'ru', 'az', 'zh-Hant']);
      default:
        return this.pick([...someTexts, 'custom', 'AB', '%', '\\']);
    }
  }

  /** Whether a field of a `where` asks for the record that a reference leads to. */
  private isReference(typeName: string, { name, type }: GraphQLInputField): boolean {
    return (
      getNamedType(type).name.endsWith('Where') &&
      !getNamedType(type).name.endsWith('ListWhere') &&
      !typeName.endsWith('ListWhere') &&
      !['and', 'or', 'not'].includes(name)
    );
  }

  private object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => !this.without.includes(name) && (name !== 'isNull' || !type.name.endsWith('Where')),
    );
    for (const field of fields) {
      if (isNonNullType(field.type) && field.defaultValue === undefined)
        found[field.name] = this.value(field.type, depth - 1);
    }
    const wanted = this.roll(3);
    for (let count = 0; count < wanted; count += 1) {
      const field = this.pick(fields);
      const isDeep = isInputObjectType(getNamedType(field.type));
      if (isDeep && depth <= 0) continue;
      if (type.name === 'PeriodFilter' && field.name === 'eq') found[field.name] = this.pick(somePeriods);
      else if (this.isReference(type.name, field) && this.roll(4) === 3)
        found[field.name] = { isNull: this.roll(2) === 1 };
      else if (isNonNullType(field.type)) found[field.name] ??= this.value(field.type, depth - 1);
      else found[field.name] = this.value(field.type, depth - 1);
    }
    return found;
  }
}

/** A value as it is written in the text of an operation. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type)) {
    return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`;
  }
  if (isEnumType(type)) return value as string;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(
      ([name, inner]) => `${name}: ${literal(inner, fields[name]!.type)}`,
    );
    return `{${parts.join(', ')}}`;
  }
  return JSON.stringify(value);
}
