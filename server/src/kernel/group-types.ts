import { Arg, Field, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLInt } from 'graphql';
import { constantName, typesOf } from './generated.ts';
import {
  meaningOf,
  type FieldMeaning,
  type HeadcountMeaning,
  type RecordClass,
  type RecordMeaning,
} from './meaning.ts';
import { HeadcountTotal, LanguageTag } from './values.ts';

type Class = new () => object;

export interface GroupTypes {
  field: Record<string, string>;
  groups: Class;
}

/** What a record can be grouped by: the key in the enum, the field of the answer, and how it is made. */
export interface GroupKey {
  constant: string;
  name: string;
  field: FieldMeaning;
  part: 'value' | 'year';
}

export function groupKeys(meaning: RecordMeaning): GroupKey[] {
  const keys: GroupKey[] = [];
  for (const field of meaning.fields.values()) {
    if (field.facet)
      keys.push({ constant: constantName(field.name), name: field.name, field, part: 'value' });
    if (field.kind === 'date') {
      keys.push({
        constant: `${constantName(field.name)}_YEAR`,
        name: `${field.name}Year`,
        field,
        part: 'year',
      });
    }
  }
  return keys;
}

/** The number of people that can be added up over the rows of a record; undefined where it has none. */
export function headcountOf(meaning: RecordMeaning): HeadcountMeaning | undefined {
  for (const field of meaning.fields.values()) if (field.kind === 'headcount') return field;
  return undefined;
}

/** References whose different values can be counted within a group. */
export function distinctables(meaning: RecordMeaning): Map<string, FieldMeaning> {
  const all = new Map<string, FieldMeaning>();
  for (const field of meaning.fields.values()) {
    if (field.kind === 'one') all.set(constantName(field.name), field);
  }
  return all;
}

const made = new Map<string, GroupTypes | null>();

/** The types of grouping a record; null where it has nothing to be grouped by. */
export function groupTypesOf(target: RecordClass): GroupTypes | null {
  const meaning = meaningOf(target);
  const known = made.get(meaning.typeName);
  if (known !== undefined) return known;
  const keys = groupKeys(meaning);
  if (keys.length === 0) {
    made.set(meaning.typeName, null);
    return null;
  }
  const { typeName, noun } = meaning;
  const field = enumOf(
    `${typeName}GroupField`,
    `What ${noun.many} can be grouped by.`,
    keys.map((key) => [
      key.constant,
      key.part === 'year'
        ? `The year in which \`${key.field.name}\` can begin; null where that is not known.`
        : `The value of \`${key.name}\`; a record with several values counts in each of their groups.`,
    ]),
  );
  const keyType = objectType(
    `${typeName}GroupKey`,
    `What the ${noun.many} of a group have in common: the fields asked for in \`by\`, others null.`,
  );
  for (const key of keys) addKey(keyType, key);
  const group = objectType(
    `${typeName}Group`,
    `A group of ${noun.many} that are alike in the fields asked for.`,
  );
  const groups = objectType(`${typeName}Groups`, `How ${noun.many} spread over groups.`);
  say(group, 'key', () => keyType, `What the ${noun.many} of the group have in common.`);
  say(group, 'count', () => GraphQLInt, `How many different ${noun.many} are in the group.`);
  const distinct = distinctables(meaning);
  if (distinct.size > 0) addCountDistinct(group, meaning, distinct);
  if (headcountOf(meaning)) {
    say(group, 'headcount', () => HeadcountTotal, `The people of the ${noun.many} in the group, added up.`);
    say(
      groups,
      'headcount',
      () => HeadcountTotal,
      `The people of all ${noun.many} that match, each counted once.`,
    );
  }
  say(
    groups,
    'total',
    () => GraphQLInt,
    `How many different ${noun.many} match, each counted once whatever its groups.`,
  );
  say(
    groups,
    'groups',
    () => [group],
    'The groups, largest first, then in the order of their keys; at most 500.',
  );
  const types = { field, groups };
  made.set(typeName, types);
  return types;
}

function addCountDistinct(group: Class, meaning: RecordMeaning, distinct: Map<string, FieldMeaning>): void {
  const of = enumOf(
    `${meaning.typeName}CountField`,
    `References of ${meaning.noun.many} whose different values can be counted.`,
    [...distinct].map(([constant, said]) => [
      constant,
      `Different values of \`${said.name}\`, unknown ones left out.`,
    ]),
  );
  Field(() => GraphQLInt, {
    description: 'How many different records the group refers to by this field, unknown ones left out.',
  })(group.prototype as object, 'countDistinct', { value: () => undefined });
  Arg('of', () => of, { description: 'The reference to count by.' })(
    group.prototype as object,
    'countDistinct',
    0,
  );
}

function addKey(keyType: Class, key: GroupKey): void {
  const { field } = key;
  const type = () => {
    if (key.part === 'year') return GraphQLInt;
    if (field.kind === 'one' || field.kind === 'many') return typesOf(field.target()).object;
    if (field.kind === 'value')
      return field.choices?.enum ?? (field.scalar === 'language' ? LanguageTag : String);
    throw new Error(`${key.name} cannot be a key`);
  };
  Field(type as never, {
    nullable: true,
    description:
      key.part === 'year'
        ? `Year in which \`${field.name}\` can begin. Null: not known, or not grouped by.`
        : `Value of \`${key.name}\`. Null: not known, or not grouped by.`,
  })(keyType.prototype as object, key.name);
}

function say(on: Class, key: string, type: () => unknown, description: string): void {
  Field(type as never, { description })(on.prototype as object, key);
}

function objectType(name: string, description: string): Class {
  const created = { [name]: class {} }[name] as Class;
  ObjectType(name, { description })(created);
  return created;
}

function enumOf(name: string, doc: string, values: [string, string][]): Record<string, string> {
  const asEnum = Object.fromEntries(values.map(([value]) => [value, value]));
  registerEnumType(asEnum, {
    name,
    description: doc,
    valuesConfig: Object.fromEntries(values.map(([value, description]) => [value, { description }])),
  });
  return asEnum;
}
