import { Field, ObjectType } from 'type-graphql';
import { GraphQLID, GraphQLInt } from 'graphql';
import { choices, type ChoiceOf } from './choices.ts';
import { inputType } from './filters.ts';
import { typesOf } from './generated.ts';
import { inputsOf } from './inputs.ts';
import { meaningOf, type RecordClass } from './meaning.ts';
import { UserError } from './user-error.ts';

type Class = new () => object;

export const OnError = choices('OnError', 'What one bad row of a bulk change does to the others.', {
  REJECT_ALL: { doc: 'Nothing is stored unless every row is good.', en: 'reject all', ru: 'отклонить всё' },
  REJECT_ROW: {
    doc: 'Good rows are stored, bad ones reported.',
    en: 'reject the row',
    ru: 'отклонить строку',
  },
});
export type OnError = ChoiceOf<typeof OnError>;

/** What the changes of a record answer with, and the rows a bulk change takes. */
export interface PayloadTypes {
  one: Class;
  bulk: Class;
  change: Class;
}

const made = new Map<string, PayloadTypes>();
const errorsDoc = 'Why nothing was stored. Empty when the change was made.';

/** The row of a bulk delete. */
export const VersionedId = inputType('VersionedId', 'A record and the version of it that was read.', {});
Field(() => GraphQLID, { description: 'Id of the record.' })(VersionedId.prototype as object, 'id');
Field(() => GraphQLInt, {
  description: 'The version that was read; a record changed since is left alone.',
})(VersionedId.prototype as object, 'version');

/** Makes (once) and returns the payloads of a record. */
export function payloadsOf(target: RecordClass): PayloadTypes {
  const record = meaningOf(target);
  const before = made.get(record.typeName);
  if (before) return before;
  const { typeName, noun } = record;
  const field = record.root!.one;
  const object = typesOf(target).object;
  const recordDoc = `The ${noun.one} as it now is; after a delete, as it last was; after a refusal, as it still is. Null where there is none.`;

  const one = objectType(`${typeName}Payload`, `What became of a change of one ${noun.one}.`);
  say(one, field, () => object, recordDoc, true);
  say(one, 'userErrors', () => [UserError], errorsDoc);

  const row = objectType(`${typeName}BulkResult`, `What became of one row of a bulk change of ${noun.many}.`);
  say(row, 'index', () => GraphQLInt, 'Position of the row in the call, from 0.');
  say(row, field, () => object, recordDoc, true);
  say(row, 'userErrors', () => [UserError], 'Why this row was not stored. Empty when it was good.');

  const bulk = objectType(`${typeName}BulkPayload`, `What became of a bulk change of ${noun.many}.`);
  say(bulk, 'results', () => [row], 'One result for each row, in the order of the call.');
  say(bulk, 'succeeded', () => GraphQLInt, 'How many rows were stored.');
  say(bulk, 'refused', () => GraphQLInt, 'How many rows were not stored.');
  say(bulk, 'userErrors', () => [UserError], 'The errors of all rows and of the call itself, together.');

  const change = inputType(`${typeName}Change`, `One row of a bulk change of ${noun.many}.`, {});
  say(change, 'id', () => GraphQLID, `Id of the ${noun.one}.`);
  say(
    change,
    'version',
    () => GraphQLInt,
    'The version that was read; a record changed since is left alone.',
  );
  say(change, 'patch', () => inputsOf(target).patch, 'What changes in it.');
  const types = { one, bulk, change };
  made.set(typeName, types);
  return types;
}

/** An object type with the given fields. */
export function objectType(name: string, description: string): Class {
  const created = { [name]: class {} }[name] as Class;
  ObjectType(name, { description })(created);
  return created;
}

export function say(
  on: Class,
  key: string,
  type: () => unknown,
  description: string,
  nullable = false,
): void {
  Field(type as never, { description, nullable })(on.prototype as object, key);
}
