import { Arg, Field, ObjectType } from 'type-graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { LanguageTag } from './values.ts';

@ObjectType({ description: 'Where a page stands in its list, as Relay defines it.' })
class PageInfo {
  @Field(() => GraphQLBoolean, { description: 'Whether records follow after this page.' })
  hasNextPage!: boolean;
  @Field(() => GraphQLBoolean, { description: 'Whether records come before this page.' })
  hasPreviousPage!: boolean;
  @Field(() => GraphQLString, {
    nullable: true,
    description: 'Cursor of the first record. Null on an empty page.',
  })
  startCursor?: string;
  @Field(() => GraphQLString, {
    nullable: true,
    description: 'Cursor of the last record. Null on an empty page.',
  })
  endCursor?: string;
}

@ObjectType({ description: 'One value that a facet counts.' })
class FacetValue {
  @Field(() => GraphQLString, {
    nullable: true,
    description:
      'The value: a name of an enum, a text, or the id of the record referred to. Null: not known.',
  })
  value?: string;
  label?: string;
  @Field(() => GraphQLInt, { description: 'How many records of the whole list have it.' }) count!: number;
}

Field(() => GraphQLString, {
  nullable: true,
  description:
    'What to call the value, in the language asked for, then English. Null where the value is null.',
})(FacetValue.prototype, 'label', { value: () => undefined });
Arg('lang', () => LanguageTag, { defaultValue: 'en', description: 'Language of the label (BCP 47).' })(
  FacetValue.prototype,
  'label',
  0,
);

@ObjectType({ description: 'How the records of a list spread over the values of one field.' })
class Facet {
  @Field(() => GraphQLString, { description: 'The field counted by, as named in the argument.' })
  field!: string;
  @Field(() => [FacetValue], {
    description:
      'The values met, most frequent first, at most 100; records of several values count under each.',
  })
  values!: FacetValue[];
}

/** The types every connection shares, and the argument that says which fields to count by. */
export const facetTypes = {
  PageInfo,
  Facet,
  addFieldsArgument(prototype: object, key: string, type: () => unknown): void {
    Arg('fields', () => [type()] as never, { description: 'Fields to count by, at most 10.' })(
      prototype,
      key,
      0,
    );
  },
};
