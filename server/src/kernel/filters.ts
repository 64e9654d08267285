import { Field, InputType } from 'type-graphql';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { choices, type Choices } from './choices.ts';
import { CalendarDate, HeadcountQualifier, LanguageTag } from './values.ts';

/** What each operator of a filter asks; null values answer only to `isNull`, `ne` and `notIn`. */
const operators = {
  eq: 'Equal to this value.',
  ne: 'Different from this value; a null value counts as different.',
  in: 'Equal to one of these values; the empty list matches nothing.',
  notIn: 'Equal to none of these values; a null value counts as such.',
  lt: 'Below this value.',
  lte: 'Below or equal to this value.',
  gt: 'Above this value.',
  gte: 'Above or equal to this value.',
  contains: 'Has this text somewhere in it; case and accents do not matter.',
  startsWith: 'Begins with this text; case and accents do not matter.',
  isNull: 'True: the value is unknown. False: it is known.',
} as const;

export type Operator = keyof typeof operators;

type Shape = Record<string, { type: () => unknown; doc: string }>;

/** Makes an input type from a table of fields, all of them optional. */
export function inputType(name: string, doc: string, shape: Shape): new () => object {
  const made = { [name]: class {} }[name] as new () => object;
  InputType(name, { description: doc })(made);
  addInputs(made, shape);
  return made;
}

export function addInputs(made: new () => object, shape: Shape): void {
  for (const [key, said] of Object.entries(shape)) {
    Field(said.type as never, { nullable: true, description: said.doc })(made.prototype as object, key);
  }
}

function filter(name: string, doc: string, type: unknown, names: Operator[]): new () => object {
  const shape: Shape = {};
  for (const op of names) {
    const of = op === 'in' || op === 'notIn' ? [type] : op === 'isNull' ? GraphQLBoolean : type;
    shape[op] = { type: () => of, doc: operators[op] };
  }
  return inputType(name, doc, shape);
}

const ordered: Operator[] = ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'];
const equality: Operator[] = ['eq', 'ne', 'in', 'notIn', 'isNull'];
const joined = 'Several conditions must all hold.';

export const StringFilter = filter(
  'StringFilter',
  `Conditions on a text. \`eq\` and the orders compare exactly, by code point. ${joined}`,
  GraphQLString,
  [...ordered.slice(0, 8), 'contains', 'startsWith', 'isNull'],
);
export const IntFilter = filter('IntFilter', `Conditions on a whole number. ${joined}`, GraphQLInt, ordered);
export const BooleanFilter = filter('BooleanFilter', `Conditions on a yes or no. ${joined}`, GraphQLBoolean, [
  'eq',
  'ne',
]);
export const IdFilter = filter(
  'IdFilter',
  `Conditions on the id of a record. ${joined}`,
  GraphQLID,
  equality,
);
export const DateTimeFilter = filter(
  'DateTimeFilter',
  `Conditions on a moment. ${joined}`,
  GraphQLDateTime,
  ordered,
);
export const LanguageFilter = filter(
  'LanguageFilter',
  `Conditions on a language tag. ${joined}`,
  LanguageTag,
  equality,
);

export const DateRange = inputType(
  'DateRange',
  'A range of days, both ends included. A missing end is open.',
  {
    from: { type: () => CalendarDate, doc: 'First day of the range. Null: from the beginning of time.' },
    to: { type: () => CalendarDate, doc: 'Last day of the range. Null: without end.' },
  },
);

export const Certainty = choices(
  'Certainty',
  'Whether a filter on an inexact date wants what must match, or what may match.',
  {
    DEFINITE: { doc: 'Only records that match whatever the exact days were.', en: 'certainly', ru: 'точно' },
    POSSIBLE: {
      doc: 'Also records that may match: no day that the source allows speaks against it.',
      en: 'possibly',
      ru: 'возможно',
    },
  },
);

export const PeriodFilter = inputType(
  'PeriodFilter',
  `Conditions on a date or period that may be inexact. A record without a date matches only \`isNull: true\`. ${joined}`,
  {
    eq: { type: () => GraphQLString, doc: 'The same EDTF text, as stored in its canonical form.' },
    overlaps: { type: () => DateRange, doc: 'Has at least one day in common with this range.' },
    before: { type: () => CalendarDate, doc: 'Ends before this day.' },
    after: { type: () => CalendarDate, doc: 'Starts after this day.' },
    certainty: {
      type: () => Certainty.enum,
      doc: 'How sure the match must be for `overlaps`, `before` and `after`. POSSIBLE when not given.',
    },
    isNull: { type: () => GraphQLBoolean, doc: 'True: no date is known at all. False: some date is known.' },
  },
);

const byChoice = new Map<string, new () => object>();

/** The filter over one vocabulary of values. */
export function choiceFilter(of: Choices): new () => object {
  const made =
    byChoice.get(of.name) ??
    filter(`${of.name}Filter`, `Conditions on a value of ${of.name}. ${joined}`, of.enum, equality);
  byChoice.set(of.name, made);
  return made;
}

const qualifierFilter = choiceFilter(HeadcountQualifier);

export const HeadcountFilter = inputType('HeadcountFilter', `Conditions on a number of people. ${joined}`, {
  min: { type: () => IntFilter, doc: 'Condition on the smallest number it can be.' },
  max: { type: () => IntFilter, doc: 'Condition on the largest number it can be.' },
  qualifier: { type: () => qualifierFilter, doc: 'Condition on how the number is meant.' },
});

export const MoneyFilter = inputType('MoneyFilter', `Conditions on an amount of money. ${joined}`, {
  currency: { type: () => StringFilter, doc: 'Condition on the currency code.' },
  isNull: { type: () => GraphQLBoolean, doc: 'True: no amount is known. False: one is.' },
});

const lists = new Map<string, new () => object>();

/** The filter over a list of values held in one field. */
export function listFilter(name: string, type: unknown): new () => object {
  const made =
    lists.get(name) ??
    inputType(`${name}ListFilter`, `Conditions on a list of ${name} values. ${joined}`, {
      has: { type: () => type, doc: 'The list has this value.' },
      hasSome: { type: () => [type], doc: 'The list has at least one of these values.' },
      hasEvery: { type: () => [type], doc: 'The list has all of these values.' },
      isEmpty: { type: () => GraphQLBoolean, doc: 'True: nothing is known. False: at least one value is.' },
    });
  lists.set(name, made);
  return made;
}
