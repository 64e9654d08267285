import { Field } from 'type-graphql';
import { Property } from '@mikro-orm/decorators/legacy';
import { GraphQLID, GraphQLBoolean, GraphQLString } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { choices } from './choices.ts';
import { typesOf } from './generated.ts';
import { sayField, type RecordClass, type Said } from './meaning.ts';
import { objectType, say } from './payloads.ts';
import { columnName } from './words.ts';

type Word = (prototype: object, key: string) => void;

/** The identity of a record that may be gone: no key of the database guards it. */
export function pastId(options: Said & { required?: boolean }): Word {
  return (prototype, key) => {
    const required = options.required ?? false;
    const column = columnName(key);
    Property({ type: 'uuid', columnType: 'uuid', nullable: !required, fieldName: column })(prototype, key);
    Field(() => GraphQLID, { description: options.doc, nullable: !required })(prototype, key);
    sayField(prototype, {
      kind: 'value',
      name: key,
      column,
      scalar: 'id',
      list: false,
      readonly: true,
      ...options,
      required,
    });
  };
}

/** The record that the id of a `pastId` column leads to; null once it is gone. `always` where it never goes. */
export function remembered(
  target: () => RecordClass,
  idProperty: string,
  options: Said & { always?: boolean },
): Word {
  return (prototype, key) => {
    Field(() => typesOf(target()).object as never, {
      description: options.doc,
      nullable: !options.always,
    })(prototype, key);
    sayField(prototype, {
      kind: 'one',
      name: key,
      target,
      column: columnName(idProperty),
      required: false,
      readonly: true,
      remembered: true,
      ...options,
    });
  };
}

export const PrivacyClassOf = choices('PrivacyClass', 'How private a field is.', {
  public: { doc: 'Shown to everyone who may read at all.', en: 'public', ru: 'общедоступно' },
  personal: { doc: 'About a named person.', en: 'personal', ru: 'личное' },
  contact: { doc: 'How to reach a person.', en: 'contact', ru: 'контакт' },
  secret: { doc: 'Never leaves the server.', en: 'secret', ru: 'секретно' },
});

/** What one change did to one field. */
export const FieldChange = objectType('FieldChange', 'What a change did to one field of one row.');
say(
  FieldChange,
  'field',
  () => GraphQLString,
  'The field by its name in the type `recordType`; for a member of a list of references the list, such as `topics`.',
);
say(FieldChange, 'class', () => PrivacyClassOf.enum, 'How private the field is.');
const valueDoc =
  'Dates and periods as EDTF text, references as ids, headcounts and money as objects, lists as lists.';
say(
  FieldChange,
  'before',
  () => GraphQLJSON,
  `The value before the change. ${valueDoc} Null: there was none, or \`masked\`.`,
  true,
);
say(
  FieldChange,
  'after',
  () => GraphQLJSON,
  `The value after the change. ${valueDoc} Null: there is none, or \`masked\`.`,
  true,
);
say(
  FieldChange,
  'masked',
  () => GraphQLBoolean,
  'True where the reader may not see the field: that it changed is told, its values are not.',
);

/** The fields that a row of the history changed. */
export function differences(options: Said): Word {
  return (prototype, key) => {
    Field(() => [FieldChange] as never, { description: options.doc })(prototype, key, {
      value: () => undefined,
    });
    sayField(prototype, { kind: 'differences', name: key, ...options });
  };
}
