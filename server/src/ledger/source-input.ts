import { Field, InputType } from 'type-graphql';
import { GraphQLID, GraphQLString } from 'graphql';
import { Basis } from './basis.ts';

const docs = {
  document: 'Id of the document that says so.',
  quote:
    'The words of the document, verbatim but for white space; must occur in its text. Null where no single passage says it.',
  basis: 'What the statement rests on; STATED when not given.',
  attributedTo: 'Id of the delegate the document quotes for it. Null: the document says it in its own voice.',
  saidAt: 'Id of the event at which it was said. Null: not said at one.',
  asOf: 'Day or time for which it held, in EDTF, where the document limits it. Null: not limited.',
};

/** Which document a change rests on: the default for all that the change writes. */
@InputType({
  description:
    'The document that a change rests on. Everything the change writes becomes a claim of this document.',
})
export class SourceInput {
  @Field(() => GraphQLID, { description: docs.document }) document!: string;
  @Field(() => GraphQLString, { nullable: true, description: docs.quote }) quote?: string | null;
  @Field(() => Basis.enum, { nullable: true, description: docs.basis }) basis?: string | null;
  @Field(() => GraphQLID, { nullable: true, description: docs.attributedTo }) attributedTo?: string | null;
  @Field(() => GraphQLID, { nullable: true, description: docs.saidAt }) saidAt?: string | null;
  @Field(() => GraphQLString, { nullable: true, description: docs.asOf }) asOf?: string | null;
}

/** Which document some fields of a change rest on; goes before the default. */
@InputType({
  description:
    'The document that some fields of a change rest on, in place of the default. Several may be given for one field.',
})
export class FieldSourceInput extends SourceInput {
  @Field(() => [GraphQLString], {
    description:
      'Which parts of the input it covers, each as steps joined by dots: `kind`, `topics.0`, `participations.0` (the whole row), `participations.0.headcount`; in a patch `participations.add.0`.',
  })
  paths!: string[];
}
