import { Field, ObjectType, createUnionType } from 'type-graphql';
import { GraphQLBoolean, GraphQLInt } from 'graphql';
import { HeadcountQualifier, LanguageTag, Period } from '../kernel/values.ts';
import { Country } from '../vocabulary/country.ts';
import { Node } from './node.ts';

@ObjectType({ description: 'A claim whose value is words.' })
export class TextValue {
  @Field(() => String, { description: 'The words claimed.' }) text!: string;
  @Field(() => LanguageTag, {
    nullable: true,
    description: 'Language of the words. Null: that of the document.',
  })
  lang?: string;
}

@ObjectType({ description: 'A claim whose value is a date or period.' })
export class PeriodValue {
  @Field(() => Period, { description: 'The date or period claimed, exactly as certain as the document.' })
  period!: Period;
}

@ObjectType({ description: 'A claim whose value is a quantity.' })
export class QuantityValue {
  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'Smallest number meant. Null: no lower bound is stated.',
  })
  min?: number;
  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'Largest number meant. Null: no upper bound is stated.',
  })
  max?: number;
  @Field(() => HeadcountQualifier.enum, { description: 'How the number is meant.' }) qualifier!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What is counted, for example “customs employees” or “days”.',
  })
  unit?: string;
  @Field(() => String, {
    nullable: true,
    description: 'The words of the document. Null where it writes the figure.',
  })
  text?: string;
  @Field(() => GraphQLBoolean, {
    description:
      'Whether it counts over all events so far rather than at one: such a figure is no headcount of an event.',
  })
  cumulative!: boolean;
  @Field(() => Country, { nullable: true, description: 'Country counted. Null: not limited to one.' })
  country?: Country;
}

@ObjectType({ description: 'A claim whose value is another node.' })
export class NodeValue {
  @Field(() => Node, { description: 'The node claimed.' }) node!: Node;
}

@ObjectType({ description: 'A claim whose value is a value of a vocabulary, or yes or no.' })
export class CodeValue {
  @Field(() => String, {
    description: 'The value as the vocabulary of the field writes it, for example SEMINAR.',
  })
  code!: string;
}

export const ClaimValue = createUnionType({
  name: 'ClaimValue',
  description: 'The value of a claim: words, a period, a quantity, another node, or a value of a vocabulary.',
  types: () => [TextValue, PeriodValue, QuantityValue, NodeValue, CodeValue] as const,
  // Answers come from the reading plan with their type named in them.
  resolveType: (value) => (value as { __typename?: string }).__typename,
});
