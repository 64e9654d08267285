import { Field } from 'type-graphql';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { addInputs, inputType } from './filters.ts';
import { meaningOf, type RecordClass, type RecordMeaning } from './meaning.ts';
import { HeadcountInput, LanguageTag, MoneyInput } from './values.ts';
import { ownerOf, siblingOf, writableOf, type ColumnField } from './writable.ts';

type Class = new () => object;

/** The inputs that a record is written with. */
export interface InputTypes {
  /** A new record, or a new row inside another. */
  create: Class;
  /** A change of some fields; of a row, with its `id`. */
  patch: Class;
  /** What happens to a list of such rows. */
  changes: Class;
}

const made = new Map<string, InputTypes>();

/** Gives a record inputs of its own making, where what follows from its columns would not be what a person writes. */
export function sayInputs(typeName: string, types: Pick<InputTypes, 'create' | 'patch'>): void {
  made.set(typeName, { ...types, changes: changesType(typeName, types, { one: 'claim', many: 'claims' }) });
}

/** A change of a list of plain references. */
export const IdChanges = inputType(
  'IdChanges',
  'What happens to a list of references; the rest stays as it is.',
  {
    add: {
      type: () => [GraphQLID],
      doc: 'Ids of records to refer to as well; one that is there already stays once.',
    },
    remove: {
      type: () => [GraphQLID],
      doc: 'Ids of records to refer to no longer. The records themselves stay.',
    },
  },
);

/** Makes (once) and returns the inputs of a record. */
export function inputsOf(target: RecordClass): InputTypes {
  const said = meaningOf(target);
  const record = said.servedAs ? meaningOf(said.servedAs()) : said;
  const before = made.get(record.typeName);
  if (before) return before;
  const { typeName, noun } = record;
  const isRow = ownerOf(record) !== undefined;
  const create = inputType(
    isRow ? `${typeName}Input` : `Create${typeName}Input`,
    isRow ? `One ${noun.one}, written inside its record.` : `A new ${noun.one}, with what its form owns.`,
    {},
  );
  const patch = inputType(
    `${typeName}Patch`,
    `What changes in one ${noun.one}: a field left out stays as it is, null clears it.`,
    {},
  );
  const types: InputTypes = { create, patch, changes: undefined as never };
  made.set(record.typeName, types);
  types.changes = changesType(typeName, types, noun);
  addColumns(record, types);
  addLists(record, types);
  if (isRow) {
    Field(() => GraphQLID, { description: `Id of the ${noun.one} that changes.` })(
      patch.prototype as object,
      'id',
    );
  }
  return types;
}

function changesType(
  typeName: string,
  types: Pick<InputTypes, 'create' | 'patch'>,
  noun: { one: string; many: string },
): Class {
  return inputType(`${typeName}Changes`, `What happens to a list of ${noun.many}; the rest stays as it is.`, {
    add: { type: () => [types.create], doc: `New ${noun.many} for the list.` },
    update: {
      type: () => [types.patch],
      doc: `Changes of ${noun.many} that are in the list, each by its id.`,
    },
    remove: { type: () => [GraphQLID], doc: `Ids of ${noun.many} to take out of the list, for good.` },
  });
}

function addColumns(record: RecordMeaning, types: InputTypes): void {
  const sibling = siblingOf(record);
  for (const field of writableOf(record.target).columns) {
    const type = () => inputScalar(field);
    const required =
      (field.kind === 'value' || field.kind === 'one') &&
      field.required &&
      !(field.kind === 'value' && field.scalar === 'boolean');
    const doc = field.doc + howToWrite(field);
    Field(type as never, { nullable: !required, description: doc })(
      types.create.prototype as object,
      field.name,
    );
    addInputs(types.patch, { [field.name]: { type, doc } });
    if (field === sibling) {
      addInputs(types.create, {
        [`${field.name}Index`]: {
          type: () => GraphQLInt,
          doc: `Instead of \`${field.name}\`: position, from 0, of that row in this same list of new rows.`,
        },
      });
    }
  }
}

function addLists(record: RecordMeaning, types: InputTypes): void {
  const { rows, refs } = writableOf(record.target);
  for (const list of rows) {
    const of = inputsOf(list.target);
    addInputs(types.create, { [list.input]: { type: () => [of.create], doc: list.field.doc } });
    addInputs(types.patch, { [list.input]: { type: () => of.changes, doc: list.field.doc } });
  }
  for (const list of refs) {
    const doc = `${list.field.doc} Given by their ids.`;
    addInputs(types.create, { [list.input]: { type: () => [GraphQLID], doc } });
    addInputs(types.patch, { [list.input]: { type: () => IdChanges, doc } });
  }
}

/** The type a field is written in; references are ids, dates are EDTF. */
function inputScalar(field: ColumnField): unknown {
  switch (field.kind) {
    case 'date':
      return GraphQLString;
    case 'headcount':
      return HeadcountInput;
    case 'money':
      return MoneyInput;
    case 'one':
      return GraphQLID;
    case 'value': {
      const scalars = {
        text: GraphQLString,
        url: GraphQLString,
        dateTime: GraphQLString,
        integer: GraphQLInt,
        boolean: GraphQLBoolean,
        id: GraphQLID,
        language: LanguageTag,
      };
      const one = field.choices?.enum ?? scalars[field.scalar];
      return field.list ? [one] : one;
    }
  }
}

function howToWrite(field: ColumnField): string {
  if (field.kind === 'one') return ' Given by its id.';
  if (field.kind === 'date' && field.interval) {
    return ' Written in EDTF: 2021-04-03, 2021-04, 2021, 2020/2023, /2024 (start unknown), 2020/.. (goes on).';
  }
  if (field.kind === 'date') return ' Written in EDTF: 2021-04-03, 2021-04 or 2021.';
  if (field.kind === 'value' && field.scalar === 'boolean') return ' False when not given.';
  return '';
}
