import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLScalarType, Kind } from 'graphql';
import { choices } from './choices.ts';

const languagePattern = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A language by its BCP 47 tag, canonical in case (`en`, `ru`, `az-Latn`). */
export const LanguageTag = new GraphQLScalarType<string, string>({
  name: 'LanguageTag',
  description: 'A language by its BCP 47 tag, for example `en`, `ru` or `az-Latn`. Case is made canonical.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  serialize: (value) => String(value),
  parseValue: (value) => readTag(value),
  parseLiteral: (node) => readTag(node.kind === Kind.STRING ? node.value : undefined),
});

function readTag(value: unknown): string {
  if (typeof value === 'string' && value.length <= 35 && languagePattern.test(value)) {
    try {
      return Intl.getCanonicalLocales(value)[0]!;
    } catch {
      // Well formed by the pattern, yet not by BCP 47: refused below with the same words.
    }
  }
  throw new TypeError('A language is a BCP 47 tag such as "en", "ru" or "az-Latn".');
}

/** A calendar day as `YYYY-MM-DD`. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the Gregorian calendar as `YYYY-MM-DD` (ISO 8601), years 0001 to 9999.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: (value) => String(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '0001') {
    const time = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)) return value;
  }
  throw new TypeError('A date is a day that exists, as YYYY-MM-DD, for example 2022-10-24.');
}

export const DatePrecision = choices(
  'DatePrecision',
  'How exactly a date is known: the coarser of its two ends.',
  {
    DAY: { doc: 'Known to the day.', en: 'day', ru: 'день' },
    MONTH: { doc: 'Known to the month, as in “April 2021”.', en: 'month', ru: 'месяц' },
    SEASON: { doc: 'Known to the season or quarter of a year.', en: 'season', ru: 'сезон' },
    YEAR: { doc: 'Known to the year.', en: 'year', ru: 'год' },
    DECADE: { doc: 'Known to the decade, as in “the 1990s”.', en: 'decade', ru: 'десятилетие' },
    CENTURY: { doc: 'Known to the century.', en: 'century', ru: 'век' },
    UNKNOWN: { doc: 'One end of the interval is unknown or open.', en: 'unknown', ru: 'неизвестно' },
  },
);

const edtfDoc = 'The date in EDTF (ISO 8601-2), exactly as certain as the source.';
const earliestDoc = 'First day it can cover. Null when the start is unknown or open.';
const latestDoc = 'Last day it can cover. Null when the end is unknown or open.';

@ObjectType({
  description:
    'When something went on: an EDTF date or interval with the days it can cover. `2021-04` is some time in April 2021; `2020/2023` starts in 2020 and ends in 2023; `/2024` ends in 2024 and starts at an unknown time.',
})
export class Period {
  @Field(() => String, { description: edtfDoc }) edtf!: string;
  @Field(() => CalendarDate, { nullable: true, description: earliestDoc }) earliest?: string;
  @Field(() => CalendarDate, { nullable: true, description: latestDoc }) latest?: string;
  @Field(() => DatePrecision.enum, {
    description: 'How exactly the period is known: the coarser of its two ends.',
  })
  precision!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Length in days, both ends counted. Null unless both ends are known to the day.',
  })
  days?: number;
}

@ObjectType({
  description:
    'One date as exact as its source: an EDTF date that is no interval, with the days it can stand for.',
})
export class PartialDate {
  @Field(() => String, { description: edtfDoc }) edtf!: string;
  @Field(() => CalendarDate, { nullable: true, description: earliestDoc }) earliest?: string;
  @Field(() => CalendarDate, { nullable: true, description: latestDoc }) latest?: string;
  @Field(() => DatePrecision.enum, { description: 'How exactly the date is known.' }) precision!: string;
}

export const HeadcountQualifier = choices('HeadcountQualifier', 'How a number of people is meant.', {
  EXACT: { doc: 'Exactly this many: `min` equals `max`.', en: 'exactly', ru: 'ровно' },
  APPROXIMATE: { doc: 'About this many, as in “some 60”.', en: 'about', ru: 'около' },
  AT_LEAST: { doc: 'This many or more; `max` is null.', en: 'at least', ru: 'не менее' },
  MORE_THAN: {
    doc: 'More than a stated number; `min` is that number and one, `max` is null.',
    en: 'more than',
    ru: 'более',
  },
  AT_MOST: { doc: 'This many or fewer; `min` is null.', en: 'at most', ru: 'не более' },
  UNKNOWN: {
    doc: 'No number is stated. Both bounds are null; never to be counted as zero.',
    en: 'not stated',
    ru: 'не указано',
  },
});

const headcountFields = {
  min: 'Smallest number it can be. Null when no lower bound is stated.',
  max: 'Largest number it can be. Null when no upper bound is stated.',
  qualifier: 'How the number is meant; UNKNOWN when none is stated.',
  text: 'The words of the source, such as “some 60”. Null when it uses none.',
};

@ObjectType({ description: 'A number of people as a range, with how it is meant and the words used.' })
export class Headcount {
  @Field(() => Int, { nullable: true, description: headcountFields.min }) min?: number;
  @Field(() => Int, { nullable: true, description: headcountFields.max }) max?: number;
  @Field(() => HeadcountQualifier.enum, { description: headcountFields.qualifier }) qualifier!: string;
  @Field(() => String, { nullable: true, description: headcountFields.text }) text?: string;
}

@InputType({ description: 'A number of people as a range, with how it is meant and the words used.' })
export class HeadcountInput {
  @Field(() => Int, { nullable: true, description: headcountFields.min }) min?: number | null;
  @Field(() => Int, { nullable: true, description: headcountFields.max }) max?: number | null;
  @Field(() => HeadcountQualifier.enum, { description: headcountFields.qualifier }) qualifier!: string;
  @Field(() => String, { nullable: true, description: headcountFields.text }) text?: string | null;
}

@ObjectType({
  description:
    'Headcounts added up, as a range: what is not stated is never counted as zero, it only takes the upper bound away.',
})
export class HeadcountTotal {
  @Field(() => Int, { description: 'At least so many people; 0 where no number is stated.' }) min!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'At most so many. Null as soon as one number is not stated or has no upper bound.',
  })
  max?: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the people in `min` whose number is stated as exact, 0 to 1. Null where `min` is 0.',
  })
  exactShare?: number;
  @Field(() => Int, { description: 'How many rows state a number.' }) knownCount!: number;
  @Field(() => Int, {
    description:
      'How many rows state none. Members of a group are left out: the row of the group counts them.',
  })
  unknownCount!: number;
}

const amountDoc = 'Decimal number with at most two digits after the point, as text so that no digit is lost.';
const currencyDoc = 'Currency by its three-letter code of ISO 4217, for example EUR.';

@ObjectType({ description: 'An amount of money with its currency.' })
export class Money {
  @Field(() => String, { description: amountDoc }) amount!: string;
  @Field(() => String, { description: currencyDoc }) currency!: string;
}

@InputType({ description: 'An amount of money with its currency.' })
export class MoneyInput {
  @Field(() => String, { description: amountDoc }) amount!: string;
  @Field(() => String, { description: currencyDoc }) currency!: string;
}
