import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { choices } from './choices.ts';
import {
  BooleanFilter,
  DateTimeFilter,
  HeadcountFilter,
  IdFilter,
  IntFilter,
  LanguageFilter,
  MoneyFilter,
  PeriodFilter,
  StringFilter,
  addInputs,
  choiceFilter,
  inputType,
  listFilter,
} from './filters.ts';
import { facetTypes } from './facets.ts';
import { meaningOf, type FieldMeaning, type RecordClass, type RecordMeaning } from './meaning.ts';
import { LanguageTag } from './values.ts';

type Class = new () => object;

/** What the API needs of a record beside the record itself; made from its meaning, once. */
export interface GeneratedTypes {
  object: RecordClass;
  where: Class;
  listWhere: Class;
  order: Class;
  orderField: Record<string, string>;
  connection: Class;
  facetField: Record<string, string>;
}

const made = new Map<string, GeneratedTypes>();

export const SortDirection = choices('SortDirection', 'Which end of an order comes first.', {
  ASC: { doc: 'Smallest first; unknown values last.', en: 'ascending', ru: 'по возрастанию' },
  DESC: { doc: 'Largest first; unknown values first.', en: 'descending', ru: 'по убыванию' },
});

/** Makes (once) and returns the types that follow from a record. */
export function typesOf(target: RecordClass): GeneratedTypes {
  const said = meaningOf(target);
  const meaning = said.servedAs ? meaningOf(said.servedAs()) : said;
  const known = made.get(meaning.typeName);
  if (known) return known;
  const types = {} as GeneratedTypes;
  made.set(meaning.typeName, types);
  types.object = meaning.target;
  types.where = inputType(
    `${meaning.typeName}Where`,
    `Which ${meaning.noun.many} are wanted. All conditions given must hold; an empty object matches every one.`,
    {},
  );
  types.listWhere = inputType(
    `${meaning.typeName}ListWhere`,
    `Conditions on a list of ${meaning.noun.many}. All conditions given must hold.`,
    {
      some: { type: () => types.where, doc: `At least one of the ${meaning.noun.many} matches.` },
      every: {
        type: () => types.where,
        doc: `All of the ${meaning.noun.many} match; true of an empty list.`,
      },
      none: {
        type: () => types.where,
        doc: `None of the ${meaning.noun.many} matches; true of an empty list.`,
      },
    },
  );
  types.orderField = enumOf(
    `${meaning.typeName}OrderField`,
    `What ${meaning.noun.many} can be put in order by.`,
    orderables(meaning),
  );
  types.order = inputType(`${meaning.typeName}Order`, `One step of an order of ${meaning.noun.many}.`, {});
  Field(() => types.orderField, { description: 'What to order by.' })(
    types.order.prototype as object,
    'field',
  );
  Field(() => SortDirection.enum, {
    defaultValue: 'ASC',
    description: 'Which end comes first; ASC when not given.',
  })(types.order.prototype as object, 'direction');
  Field(() => LanguageTag, {
    nullable: true,
    description: 'Language in which names are compared, for NAME only; English when not given.',
  })(types.order.prototype as object, 'lang');
  types.facetField = enumOf(
    `${meaning.typeName}FacetField`,
    `What the values of ${meaning.noun.many} can be counted by.`,
    facetables(meaning),
  );
  types.connection = connectionOf(meaning, types);
  addInputs(types.where, whereShape(meaning, types));
  return types;
}

function enumOf(name: string, doc: string, values: Map<string, string>): Record<string, string> {
  const asEnum = Object.fromEntries([...values.keys()].map((value) => [value, value]));
  registerEnumType(asEnum, {
    name,
    description: doc,
    valuesConfig: Object.fromEntries([...values].map(([value, description]) => [value, { description }])),
  });
  return asEnum;
}

/** `declaredParts` → `DECLARED_PARTS`. */
export function constantName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function firstSentence(doc: string): string {
  return doc.split(/(?<=\.)\s/)[0]!;
}

/** What a record can be put in order by: value of the enum and its description. */
export function orderables(meaning: RecordMeaning): Map<string, string> {
  const all = new Map([['ID', 'The id, which follows the time of creation.']]);
  if (meaning.named) all.set('NAME', 'The display name, in the language named beside it.');
  if (meaning.named?.by === 'names') {
    all.set('RELEVANCE', 'How well the names fit `where.search`; without a search, the order of the id.');
  }
  for (const field of meaning.fields.values()) {
    if (field.order && field.name !== 'id') {
      all.set(
        constantName(field.name),
        `By this field, unknown values as the greatest: ${firstSentence(field.doc)}`,
      );
    }
  }
  return all;
}

/** What a record can be counted by. */
export function facetables(meaning: RecordMeaning): Map<string, string> {
  const all = new Map<string, string>();
  for (const field of meaning.fields.values()) {
    if (field.facet) all.set(constantName(field.name), `Counted by this field: ${firstSentence(field.doc)}`);
  }
  if (all.size === 0) all.set('ID', 'Counted by the id itself, which is different for every one.');
  return all;
}

function connectionOf(meaning: RecordMeaning, types: GeneratedTypes): Class {
  const { typeName, noun } = meaning;
  const { PageInfo, Facet } = facetTypes;
  const edge = objectType(
    `${typeName}Edge`,
    `One place in a list of ${noun.many}: the record and its cursor.`,
  );
  const connection = objectType(
    `${typeName}Connection`,
    `One page of a list of ${noun.many}, and what the whole list has.`,
  );
  const say = (on: Class, key: string, type: () => unknown, description: string) =>
    Field(type as never, { description })(on.prototype as object, key);
  say(
    edge,
    'cursor',
    () => GraphQLString,
    'Marks this place; good for `after` and `before` of the same list only.',
  );
  say(edge, 'node', () => types.object, `The ${noun.one} at this place.`);
  say(connection, 'edges', () => [edge], `The ${noun.many} of this page with their cursors, in order.`);
  say(connection, 'nodes', () => [types.object], `The ${noun.many} of this page, in order.`);
  say(connection, 'pageInfo', () => PageInfo, 'Where this page stands in the whole list.');
  say(connection, 'totalCount', () => GraphQLInt, `How many ${noun.many} match, on all pages together.`);
  Field(() => [Facet], { description: `How many ${noun.many} have which value, over all pages together.` })(
    connection.prototype as object,
    'facets',
    { value: () => undefined },
  );
  facetTypes.addFieldsArgument(connection.prototype as object, 'facets', () => types.facetField);
  return connection;
}

function objectType(name: string, description: string): Class {
  const created = { [name]: class {} }[name] as Class;
  ObjectType(name, { description })(created);
  return created;
}

function whereShape(
  meaning: RecordMeaning,
  types: GeneratedTypes,
): Record<string, { type: () => unknown; doc: string }> {
  const shape: Record<string, { type: () => unknown; doc: string }> = {
    and: { type: () => [types.where], doc: 'All of these conditions hold.' },
    or: {
      type: () => [types.where],
      doc: 'At least one of these conditions holds; an empty list matches nothing.',
    },
    not: { type: () => types.where, doc: 'This condition does not hold.' },
    isNull: {
      type: () => GraphQLBoolean,
      doc: `Only below a reference to one ${meaning.noun.one}: true where there is none, false where there is one.`,
    },
  };
  if (meaning.named?.by === 'names') {
    shape.search = {
      type: () => GraphQLString,
      doc: 'Finds by any name across spellings: scripts, accents, acronyms, word order, the beginning of a word, one slip of the pen per word. 1 to 200 characters.',
    };
  }
  for (const field of meaning.fields.values()) {
    // What stands behind an interface is of many types: only what all of them have can be asked of it.
    if (meaning.abstract && !['id', 'type', 'name'].includes(field.name)) continue;
    const type = filterOf(field);
    if (type) shape[field.name] = { type, doc: `Condition on this field. ${firstSentence(field.doc)}` };
  }
  return shape;
}

/** The filter that fits a field; nothing for fields that cannot be asked for. */
function filterOf(field: FieldMeaning): (() => unknown) | undefined {
  switch (field.kind) {
    case 'value': {
      // Made here and not inside the thunk: a type must be known before the schema is put together.
      const of = field.choices;
      if (of) {
        const filter = field.list ? listFilter(of.name, of.enum) : choiceFilter(of);
        return () => filter;
      }
      if (field.list) {
        const filter = listFilter('LanguageTag', LanguageTag);
        return () => filter;
      }
      const scalars = {
        text: StringFilter,
        url: StringFilter,
        integer: IntFilter,
        boolean: BooleanFilter,
        dateTime: DateTimeFilter,
        id: IdFilter,
        language: LanguageFilter,
      };
      return () => scalars[field.scalar];
    }
    case 'date':
      return () => PeriodFilter;
    case 'headcount':
      return () => HeadcountFilter;
    case 'money':
      return () => MoneyFilter;
    case 'one':
      return () => typesOf(field.target()).where;
    case 'many':
      return () => typesOf(field.target()).listWhere;
    case 'derived':
      return () => ({ text: StringFilter, integer: IntFilter, boolean: BooleanFilter })[field.scalar];
    case 'name':
      return field.part === 'value' ? () => StringFilter : undefined;
    case 'variant':
    case 'masked':
    case 'differences':
      return undefined;
  }
}
