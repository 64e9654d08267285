import { Field } from 'type-graphql';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { inputType } from '../kernel/filters.ts';
import { sayInputs } from '../kernel/inputs.ts';
import { HeadcountQualifier, LanguageTag } from '../kernel/values.ts';
import { Basis } from './basis.ts';
import { ClaimRank } from './claim.ts';

type Shape = Parameters<typeof inputType>[2];

/** A quantity as a claim states it. */
export const QuantityInput = inputType(
  'QuantityInput',
  'A number or range of numbers that a document states, with what it counts.',
  {
    min: { type: () => GraphQLInt, doc: 'Smallest number meant. Null: no lower bound is stated.' },
    max: { type: () => GraphQLInt, doc: 'Largest number meant. Null: no upper bound is stated.' },
    qualifier: {
      type: () => HeadcountQualifier.enum,
      doc: 'How the number is meant; read from the bounds when not given.',
    },
    text: { type: () => GraphQLString, doc: 'The words of the document, such as “about 200”.' },
    unit: { type: () => GraphQLString, doc: 'What is counted, for example “customs employees” or “days”.' },
    cumulative: {
      type: () => GraphQLBoolean,
      doc: 'True where it counts over all events so far rather than at one; false when not given.',
    },
    country: { type: () => GraphQLID, doc: 'Id of the country that is counted. Null: not limited to one.' },
  },
);

const value: Shape = {
  text: { type: () => GraphQLString, doc: 'The words claimed, for fields of words.' },
  period: { type: () => GraphQLString, doc: 'The date or period claimed, in EDTF, for fields of dates.' },
  quantity: { type: () => QuantityInput, doc: 'The number claimed, for fields of numbers.' },
  node: { type: () => GraphQLID, doc: 'Id of the node claimed, for fields that refer to another record.' },
  code: {
    type: () => GraphQLString,
    doc: 'The value of a vocabulary that is claimed, for example SEMINAR; `true` or `false` for a yes or no.',
  },
  lang: { type: () => LanguageTag, doc: 'Language of the words or of the name claimed (BCP 47).' },
};

const rest: Shape = {
  document: {
    type: () => GraphQLID,
    doc: 'Id of the document that says so. Null: known without a document.',
  },
  quote: {
    type: () => GraphQLString,
    doc: 'The words of the document, verbatim but for white space; must occur in its text.',
  },
  basis: { type: () => Basis.enum, doc: 'What the claim rests on; STATED when not given.' },
  rank: {
    type: () => ClaimRank.enum,
    doc: 'How much it counts; NORMAL when not given. A PREFERRED claim on a field of the record sets that field.',
  },
  attributedTo: { type: () => GraphQLID, doc: 'Id of the delegate the document quotes for it.' },
  saidAt: { type: () => GraphQLID, doc: 'Id of the event at which it was said.' },
  asOf: {
    type: () => GraphQLString,
    doc: 'When it held, in EDTF, where the document limits it. Claims for different times do not contradict.',
  },
};

const fieldDoc =
  'The field claimed: the API name of a field of the record, or a word of the claim vocabulary such as `purpose` or `measure:participants`.';

function required(type: new () => object, key: string, description: string, of: unknown): void {
  Field(() => of as never, { description })(type.prototype as object, key);
}

export const ClaimInput = inputType(
  'ClaimInput',
  'What a document says of one field. Exactly one of `text`, `period`, `quantity`, `node` and `code` is given.',
  { ...value, ...rest },
);
required(ClaimInput, 'field', fieldDoc, GraphQLString);

/** A claim that names the node it is about. */
export const NodeClaimInput = inputType(
  'NodeClaimInput',
  'What a document says of one field of one node. Exactly one of `text`, `period`, `quantity`, `node` (as `valueNode`) and `code` is given.',
  (() => {
    const { node, ...others } = value;
    return { ...others, valueNode: node!, ...rest };
  })(),
);
required(NodeClaimInput, 'node', 'Id of the node the claim is about.', GraphQLID);
required(NodeClaimInput, 'field', fieldDoc, GraphQLString);

export const ClaimPatch = inputType(
  'ClaimPatch',
  'What changes in a claim. Its field and value stay: another value is another claim.',
  rest,
);

/** In the list of a record's patch, the claim is named by its id. */
const ClaimRowPatch = inputType('ClaimRowPatch', 'What changes in one claim of a list.', rest);
required(ClaimRowPatch, 'id', 'Id of the claim that changes.', GraphQLID);

sayInputs('Claim', { create: ClaimInput, patch: ClaimRowPatch });
