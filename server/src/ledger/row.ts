import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field } from 'type-graphql';
import { GraphQLID } from 'graphql';
import { sayField } from '../kernel/meaning.ts';

/** The primary key of nodes and of the rows of the ledgers. */
export function rowKey(doc = 'Identity of the row: a UUID (version 7, in the order of creation).') {
  return (prototype: object, name: string): void => {
    PrimaryKey({ type: 'uuid', columnType: 'uuid' })(prototype, name);
    Field(() => GraphQLID, { description: doc })(prototype, name);
    sayField(prototype, {
      kind: 'value',
      name,
      scalar: 'id',
      column: 'id',
      required: true,
      readonly: true,
      list: false,
      doc,
      class: 'public',
      label: { en: 'Id', ru: 'Идентификатор' },
    });
  };
}
