import type { Choices } from './choices.ts';

/**
 * How private a field is. `public`: anyone who may read at all. `personal`: about a named person. `contact`: how to reach
 * a person. `secret`: never leaves the server.
 */
export const privacyClasses = ['public', 'personal', 'contact', 'secret'] as const;
export type PrivacyClass = (typeof privacyClasses)[number];

/** What every field says about itself, whatever its shape. */
export interface Said {
  /** The sentence a stranger reads in the schema: meaning, unit, limits, and what null means. */
  doc: string;
  class: PrivacyClass;
  label: { en: string; ru: string };
  /** Part of the record's natural order: may be named in `orderBy` and gets an index. */
  order?: boolean;
  /** Offered by `facets` and `GroupBy`. */
  facet?: boolean;
}

/** A class of records. Its constructor is never called by readers, so what it takes does not matter here. */
export type RecordClass = abstract new (...args: never[]) => object;

interface Named extends Said {
  name: string;
}

/** One column with a scalar. */
export interface ValueMeaning extends Named {
  kind: 'value';
  scalar: 'text' | 'integer' | 'boolean' | 'dateTime' | 'id' | 'language' | 'url';
  column: string;
  required: boolean;
  list: boolean;
  choices?: Choices;
  /** Set by the server, never by an input. */
  readonly: boolean;
  multiline?: boolean;
  max?: number;
  min?: number;
}

/** EDTF text and the dates derived from it, in columns that share a prefix. */
export interface DateMeaning extends Named {
  kind: 'date';
  /** An interval may be said, or one date only. */
  interval: boolean;
  column: string;
}

/** A number of people as a range with a qualifier, in columns that share a prefix. */
export interface HeadcountMeaning extends Named {
  kind: 'headcount';
  column: string;
  /** The reference to the row that counts this one along with others; such a row adds nothing to a sum by itself. */
  countedIn: string | null;
}

/** An amount of money with its currency. */
export interface MoneyMeaning extends Named {
  kind: 'money';
  column: string;
}

/** A reference to one other record. */
export interface OneMeaning extends Named {
  kind: 'one';
  target: () => RecordClass;
  column: string;
  required: boolean;
  readonly: boolean;
  /** Outlives what it refers to: history names records that are gone. Keeps nothing from being deleted. */
  remembered?: boolean;
}

/** How the rows of a list belong to the record that shows them. */
export type Path =
  | { by: 'inverse'; property: string }
  | { by: 'pivot'; table: string; own: string; other: string }
  /** Distinct records met through the rows of a role: organisation → participation → event. */
  | { by: 'through'; via: () => RecordClass; from: string; to: string; orFrom?: string }
  | { by: 'ancestors' | 'descendants'; parent: string };

/** A list of other records, always served as a connection. */
export interface ManyMeaning extends Named {
  kind: 'many';
  target: () => RecordClass;
  path: Path;
  /** Written inside this record's form, and taken along to the trash. */
  owned: boolean;
}

/** The record's display name in a language, and which language was served. */
export interface NameMeaning extends Named {
  kind: 'name';
  part: 'value' | 'lang';
}

/** A value computed in SQL from the row. `sql` names other columns as `{column}`. */
export interface DerivedMeaning extends Named {
  kind: 'derived';
  scalar: 'text' | 'integer' | 'boolean';
  required: boolean;
  sql: string;
}

/** An object whose fields stand in the same row; or one of several such objects, told apart by a column. */
export interface VariantMeaning extends Named {
  kind: 'variant';
  typeName: string;
  /** `when` is the value of the column `tag`; `fields` maps the fields of that type to properties of this record. */
  tag: string;
  options: { typeName: string; when: string; fields: Record<string, string> }[];
}

/** The names of the fields of this record that the reader may not see. */
export interface MaskedMeaning extends Named {
  kind: 'masked';
}

/** What a row of the history changed: field by field, each hidden like the field itself. */
export interface DifferencesMeaning extends Named {
  kind: 'differences';
}

export type FieldMeaning =
  | ValueMeaning
  | DateMeaning
  | HeadcountMeaning
  | MoneyMeaning
  | OneMeaning
  | ManyMeaning
  | NameMeaning
  | DerivedMeaning
  | VariantMeaning
  | MaskedMeaning
  | DifferencesMeaning;

/** A record: what it is called, where it is held, and its fields in the order they were said. */
export interface RecordMeaning {
  target: RecordClass;
  /** Name of the GraphQL type. Two records may share one (names of persons are held apart). */
  typeName: string;
  /** Value of NodeType, or null for rows of the ledgers. */
  nodeType: string | null;
  table: string;
  doc: string;
  /** As it stands in sentences: `organisation`, `organisations`. */
  noun: { one: string; many: string };
  label: { en: [string, string]; ru: [string, string] };
  /** Root fields: `organisation`, `organisations`. */
  root: { one: string; many: string } | null;
  /** Has Name rows (held in `names`), or says its name in a column, or has none. */
  named: { by: 'names'; record: () => RecordClass } | { by: 'column'; property: string } | null;
  /** The record whose GraphQL type this one is served as, where two tables hold the same kind of row. */
  servedAs: (() => RecordClass) | null;
  /** An interface over other records: it has no rows of its own type. */
  abstract: boolean;
  /** The property that points to the record above in a tree. */
  parent: string | null;
  /** Without an order asked for, the newest come first. */
  newestFirst: boolean;
  fields: Map<string, FieldMeaning>;
}

const byClass = new Map<RecordClass, RecordMeaning>();
const fieldsOf = new Map<object, Map<string, FieldMeaning>>();

/** Remembers a field said on a class; called by the words while the class is being defined. */
export function sayField(prototype: object, meaning: FieldMeaning): void {
  if (!privacyClasses.includes(meaning.class)) {
    throw new Error(
      `${prototype.constructor.name}.${meaning.name} does not say its class: ${privacyClasses.join(', ')}`,
    );
  }
  const own = fieldsOf.get(prototype) ?? new Map<string, FieldMeaning>();
  own.set(meaning.name, meaning);
  fieldsOf.set(prototype, own);
}

/** The fields of a class and of the classes it extends, outermost first; a class may say an inherited field anew. */
export function saidFields(target: RecordClass): Map<string, FieldMeaning> {
  const chain: object[] = [];
  for (
    let p: object | null = target.prototype as object;
    p && p !== Object.prototype;
    p = Object.getPrototypeOf(p)
  ) {
    chain.unshift(p);
  }
  const all = new Map<string, FieldMeaning>();
  for (const prototype of chain) {
    for (const [name, meaning] of fieldsOf.get(prototype) ?? []) all.set(name, meaning);
  }
  return all;
}

export function sayRecord(meaning: RecordMeaning): void {
  byClass.set(meaning.target, meaning);
}

/** What a record class means. Throws for a class that is not a record: that is a mistake in the code, not in the input. */
export function meaningOf(target: RecordClass): RecordMeaning {
  const meaning = byClass.get(target);
  if (!meaning) throw new Error(`${target.name} is not declared with @record`);
  return meaning;
}

export function isRecord(target: RecordClass): boolean {
  return byClass.has(target);
}

/** A record class by the name of its GraphQL type; for those who may not import it. */
export function recordNamed(typeName: string): RecordClass {
  for (const meaning of byClass.values()) {
    if (meaning.typeName === typeName && !meaning.servedAs) return meaning.target;
  }
  throw new Error(`No record is declared with the type ${typeName}`);
}

/** Every declared record, in the order the classes were loaded. */
export function allRecords(): RecordMeaning[] {
  return [...byClass.values()];
}

/** The field of a record by name; a missing one is a mistake in the code. */
export function fieldOf<K extends FieldMeaning['kind']>(
  record: RecordMeaning,
  name: string,
  ...kinds: K[]
): Extract<FieldMeaning, { kind: K }> {
  const field = record.fields.get(name);
  if (!field || (kinds.length > 0 && !kinds.includes(field.kind as K))) {
    throw new Error(`${record.typeName}.${name} is not a ${kinds.join(' or ') || 'field'}`);
  }
  return field as Extract<FieldMeaning, { kind: K }>;
}
