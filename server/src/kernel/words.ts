import { Field } from 'type-graphql';
import { Check, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { GraphQLID, GraphQLInt, GraphQLString, GraphQLBoolean } from 'graphql';
import type { Choices } from './choices.ts';
import { connectionArguments, langArgument } from './arguments.ts';
import { Headcount, LanguageTag, Money, PartialDate, Period } from './values.ts';
import { sayField, type Path, type RecordClass, type Said, type ValueMeaning } from './meaning.ts';
import { typesOf } from './generated.ts';

/**
 * The words a record is written in. Each word says a field once: the column and its CHECK for the database, the field and
 * its description for the API, and the meaning from which filters, orders, inputs and the reading plan follow.
 */
type Word = (prototype: object, key: string) => void;

/** The column of a property: `declaredParts` → `declared_parts`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function field(type: () => unknown, said: { doc: string }, nullable: boolean): Word {
  return (prototype, key) => {
    Field(type as never, { description: said.doc, nullable })(prototype, key);
  };
}

interface ValueOptions extends Said {
  required?: boolean;
  readonly?: boolean;
}

function value(
  options: ValueOptions,
  rest: Omit<ValueMeaning, keyof Said | 'kind' | 'name' | 'column' | 'required' | 'readonly'>,
  sql: { type: string; columnType: string },
  type: unknown,
): Word {
  return (prototype, key) => {
    const required = options.required ?? false;
    Property({
      type: sql.type,
      columnType: sql.columnType,
      nullable: !required,
      fieldName: columnName(key),
      ...(rest.list ? { default: [], nullable: false } : {}),
      // A yes or no that no input says is a no.
      ...(rest.scalar === 'boolean' ? { default: false } : {}),
    })(prototype, key);
    field(() => (rest.list ? [type] : type), options, !required && !rest.list)(prototype, key);
    if (options.order) orderIndex(prototype, columnName(key));
    sayField(prototype, {
      kind: 'value',
      name: key,
      column: columnName(key),
      required,
      readonly: options.readonly ?? false,
      ...options,
      ...rest,
    });
  };
}

/** An orderable column is paired with the id, which makes every order total and every page a range of the index. */
export function orderIndex(prototype: object, column: string): void {
  const table = tableName(prototype);
  const name = `${table}_${column}_order`;
  Index({ name, expression: `create index "${name}" on "${table}" ("${column}", "id")` })(
    prototype.constructor,
  );
}

/** The table of a record class; classes whose name is taken in the language carry the table in `static table`. */
export function tableName(prototype: object): string {
  const target = prototype.constructor as { table?: string; name: string };
  return Object.hasOwn(target, 'table') && target.table
    ? target.table
    : columnName(target.name[0]!.toLowerCase() + target.name.slice(1));
}

/** Text of one line, or of several with `multiline`. Trimmed on write; the empty text is null. */
export function text(options: ValueOptions & { max?: number; multiline?: boolean }): Word {
  const max = options.max ?? (options.multiline ? 20_000 : 500);
  return value(
    options,
    { scalar: 'text', list: false, max, multiline: options.multiline ?? false },
    { type: 'string', columnType: options.order ? 'text collate "C"' : 'text' },
    GraphQLString,
  );
}

/** A BCP 47 language tag, or a list of them. */
export function languages(options: ValueOptions): Word {
  return value(
    options,
    { scalar: 'language', list: true },
    { type: 'string[]', columnType: 'text[]' },
    LanguageTag,
  );
}

export function language(options: ValueOptions): Word {
  return value(
    options,
    { scalar: 'language', list: false },
    { type: 'string', columnType: 'text' },
    LanguageTag,
  );
}

/** A web address, absolute, http or https. */
export function url(options: ValueOptions): Word {
  return value(
    options,
    { scalar: 'url', list: false, max: 2000 },
    { type: 'string', columnType: 'text' },
    GraphQLString,
  );
}

/** A whole number within the given bounds. */
export function integer(options: ValueOptions & { min?: number; max?: number }): Word {
  return value(
    options,
    { scalar: 'integer', list: false, min: options.min ?? 0, max: options.max ?? 2_147_483_647 },
    { type: 'integer', columnType: 'int' },
    GraphQLInt,
  );
}

/** Yes or no; never null. */
export function flag(options: ValueOptions): Word {
  return (prototype, key) => {
    value(
      { ...options, required: true },
      { scalar: 'boolean', list: false },
      { type: 'boolean', columnType: 'boolean' },
      GraphQLBoolean,
    )(prototype, key);
  };
}

/** A moment kept by the server, in UTC. */
export function moment(options: ValueOptions): Word {
  return value(
    options,
    { scalar: 'dateTime', list: false },
    { type: 'Date', columnType: 'timestamptz(3)' },
    GraphQLDateTime,
  );
}

/** The identity of another record that is not followed as a relation; the database knows that the record exists. */
export function idOf(target: () => RecordClass, options: Said): Word {
  return (prototype, key) => {
    ManyToOne(
      target as never,
      {
        mapToPk: true, // the property holds the id itself
        nullable: true,
        fieldName: columnName(key),
        deleteRule: 'restrict',
        updateRule: 'no action',
        index: true,
      } as never,
    )(prototype, key);
    field(() => GraphQLID, options, true)(prototype, key);
    sayField(prototype, {
      kind: 'value',
      name: key,
      column: columnName(key),
      scalar: 'id',
      list: false,
      required: false,
      readonly: true,
      ...options,
    });
  };
}

/** One value of a closed list. */
export function choice(choices: Choices, options: ValueOptions): Word {
  return (prototype, key) => {
    const column = columnName(key);
    value(
      options,
      { scalar: 'text', list: false, choices },
      { type: 'string', columnType: options.order ? 'text collate "C"' : 'text' },
      choices.enum,
    )(prototype, key);
    Check({
      name: `${tableName(prototype)}_${column}_check`,
      expression: `"${column}" in (${Object.keys(choices.values)
        .map((v) => `'${v}'`)
        .join(', ')})`,
    })(prototype.constructor);
  };
}

/** Several values of a closed list; the empty list says that none is known. */
export function choiceList(choices: Choices, options: ValueOptions): Word {
  return (prototype, key) => {
    const column = columnName(key);
    value(
      options,
      { scalar: 'text', list: true, choices },
      { type: 'string[]', columnType: 'text[]' },
      choices.enum,
    )(prototype, key);
    Check({
      name: `${tableName(prototype)}_${column}_check`,
      expression: `"${column}" <@ array[${Object.keys(choices.values)
        .map((v) => `'${v}'`)
        .join(', ')}]::text[]`,
    })(prototype.constructor);
  };
}

/** The columns that an EDTF text is held in beside its own: what range filters ask for (decision 0005). */
export const dateParts = ['earliest', 'latest', 'latestStart', 'earliestEnd'] as const;

function date(options: Said, interval: boolean): Word {
  return (prototype, key) => {
    const column = columnName(key);
    Property({ type: 'string', columnType: 'text', nullable: true, fieldName: column })(prototype, key);
    for (const part of [...dateParts, 'precision', 'days'] as const) {
      const name = `${key}${part[0]!.toUpperCase()}${part.slice(1)}`;
      const columnType = part === 'days' ? 'int' : part === 'precision' ? 'text' : 'date';
      Property({
        type: part === 'days' ? 'integer' : 'string',
        columnType,
        nullable: true,
        fieldName: columnName(name),
      })(prototype, name);
    }
    field(() => (interval ? Period : PartialDate), options, true)(prototype, key);
    if (options.order) orderIndex(prototype, `${column}_earliest`);
    sayField(prototype, { kind: 'date', name: key, interval, column, ...options });
  };
}

/** When something went on, as exact as the source: an EDTF date or interval. Null means unknown. */
export function period(options: Said): Word {
  return date(options, true);
}

/** One date, as exact as the source: EDTF level 0 and 1 without intervals. Null means unknown. */
export function partialDate(options: Said): Word {
  return date(options, false);
}

/** SQL that is true where two bounds are what their qualifier says, as `readHeadcount` lets them be. */
export function headcountHolds(min: string, max: string, qualifier: string): string {
  return (
    `case ${qualifier} when 'EXACT' then ${min} is not null and ${max} is not null and ${min} = ${max}` +
    ` when 'APPROXIMATE' then ${min} is not null and ${max} is not null and ${min} <= ${max}` +
    ` when 'AT_MOST' then ${min} is null and ${max} is not null` +
    ` when 'UNKNOWN' then ${min} is null and ${max} is null` +
    ` else ${qualifier} in ('AT_LEAST', 'MORE_THAN') and ${min} is not null and ${max} is null end` +
    ` and coalesce(${min}, 0) >= 0 and coalesce(${max}, 0) >= 0`
  );
}

/** A number of people as a range with the words used; unknown is said, never zero. */
export function headcount(options: Said & { countedIn?: string }): Word {
  return (prototype, key) => {
    const column = columnName(key);
    const parts = { Min: 'int', Max: 'int', Qualifier: 'text', Text: 'text' } as const;
    for (const [part, columnType] of Object.entries(parts)) {
      Property({
        type: columnType === 'int' ? 'integer' : 'string',
        columnType,
        nullable: part !== 'Qualifier',
        fieldName: `${column}_${part.toLowerCase()}`,
        ...(part === 'Qualifier' ? { default: 'UNKNOWN' } : {}),
      })(prototype, `${key}${part}`);
    }
    Check({
      name: `${tableName(prototype)}_${column}_check`,
      expression: headcountHolds(`"${column}_min"`, `"${column}_max"`, `"${column}_qualifier"`),
    })(prototype.constructor);
    field(() => Headcount, options, false)(prototype, key);
    sayField(prototype, {
      kind: 'headcount',
      name: key,
      column,
      ...options,
      countedIn: options.countedIn ?? null,
    });
  };
}

/** An amount in a currency of ISO 4217. */
export function money(options: Said): Word {
  return (prototype, key) => {
    const column = columnName(key);
    Property({ type: 'string', columnType: 'numeric(18,2)', nullable: true, fieldName: `${column}_amount` })(
      prototype,
      `${key}Amount`,
    );
    Property({ type: 'string', columnType: 'text', nullable: true, fieldName: `${column}_currency` })(
      prototype,
      `${key}Currency`,
    );
    Check({
      name: `${tableName(prototype)}_${column}_check`,
      expression: `("${column}_amount" is null) = ("${column}_currency" is null) and "${column}_amount" >= 0`,
    })(prototype.constructor);
    field(() => Money, options, true)(prototype, key);
    sayField(prototype, { kind: 'money', name: key, column, ...options });
  };
}

/** A reference to one other record. The database refuses to lose the record referred to. */
export function belongsTo(target: () => RecordClass, options: ValueOptions & { ownedBy?: boolean }): Word {
  return (prototype, key) => {
    const column = `${columnName(key)}_id`;
    ManyToOne(
      target as never,
      {
        nullable: !options.required,
        fieldName: column,
        deleteRule: options.ownedBy ? 'cascade' : 'restrict',
        updateRule: 'no action',
        index: true,
      } as never,
    )(prototype, key);
    field(() => typesOf(target()).object, options, !options.required)(prototype, key);
    sayField(prototype, {
      kind: 'one',
      name: key,
      target,
      column,
      required: options.required ?? false,
      readonly: options.readonly ?? false,
      ...options,
    });
  };
}

function list(target: () => RecordClass, path: Path, options: Said & { owned?: boolean }): Word {
  return (prototype, key) => {
    Field(() => typesOf(target()).connection as never, { description: options.doc })(prototype, key, {
      value: () => undefined,
    });
    connectionArguments(prototype, key, target);
    sayField(prototype, { kind: 'many', name: key, target, path, owned: options.owned ?? false, ...options });
  };
}

/** The records that point here by a reference of theirs. */
export function hasMany(
  target: () => RecordClass,
  property: string,
  options: Said & { owned?: boolean },
): Word {
  return list(target, { by: 'inverse', property }, options);
}

/** Records joined by a plain pair of references, without a meaning of its own. */
export function linkedTo(
  target: () => RecordClass,
  pivot: { table: string; own: string; other: string },
  options: Said & { owned?: boolean },
): Word {
  return list(target, { by: 'pivot', ...pivot }, options);
}

/** Distinct records met through a role; the role itself is always reachable as a list of its own. */
export function through(
  target: () => RecordClass,
  via: { via: () => RecordClass; from: string; to: string; orFrom?: string },
  options: Said,
): Word {
  return list(target, { by: 'through', ...via }, options);
}

/** All records above, or below, in the tree of `parent`. */
export function treeList(
  target: () => RecordClass,
  by: 'ancestors' | 'descendants',
  parent: string,
  options: Said,
): Word {
  return list(target, { by, parent }, options);
}

/** A value computed from the row in SQL; `{column}` in the expression stands for a column of the row. */
export function derived(
  scalar: 'text' | 'integer' | 'boolean',
  sql: string,
  options: Said & { required?: boolean },
): Word {
  return (prototype, key) => {
    const types = { text: GraphQLString, integer: GraphQLInt, boolean: GraphQLBoolean };
    field(() => types[scalar], options, !options.required)(prototype, key);
    sayField(prototype, {
      kind: 'derived',
      name: key,
      scalar,
      sql,
      required: options.required ?? false,
      ...options,
    });
  };
}

/** The display name, in the language asked for, then English, then any. */
export function displayName(part: 'value' | 'lang', options: Said): Word {
  return (prototype, key) => {
    Field(() => (part === 'value' ? GraphQLString : LanguageTag), {
      description: options.doc,
      nullable: true,
    })(prototype, key, { value: () => undefined });
    langArgument(prototype, key, 0);
    sayField(prototype, { kind: 'name', name: key, part, ...options });
  };
}

/** One of several objects made of columns of the same row, told apart by the column `tag`. */
export function variant(
  type: () => unknown,
  typeName: string,
  tag: string,
  cases: { typeName: string; when: string; fields: Record<string, string> }[],
  options: Said,
): Word {
  return (prototype, key) => {
    field(type, options, true)(prototype, key);
    sayField(prototype, { kind: 'variant', name: key, typeName, tag, options: cases, ...options });
  };
}

/** The fields of this record that are hidden from the reader. */
export function masked(options: Said): Word {
  return (prototype, key) => {
    field(() => [GraphQLString], options, false)(prototype, key);
    sayField(prototype, { kind: 'masked', name: key, ...options });
  };
}
