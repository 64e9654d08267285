import { Arg } from 'type-graphql';
import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { RecordClass } from './meaning.ts';
import { typesOf } from './generated.ts';
import { LanguageTag } from './values.ts';

export const defaultPage = 20;
export const largestPage = 100;

interface Argument {
  name: string;
  type: () => unknown;
  doc: string;
  defaultValue?: unknown;
  required?: boolean;
}

/** Gives a field of a type its arguments; the field itself needs no method. */
export function addArguments(prototype: object, key: string, list: Argument[]): void {
  for (const [index, argument] of list.entries()) {
    Arg(argument.name, argument.type as never, {
      nullable: !argument.required && argument.defaultValue === undefined,
      description: argument.doc,
      ...(argument.defaultValue === undefined ? {} : { defaultValue: argument.defaultValue }),
    })(prototype, key, index);
  }
}

/** The arguments of every list, at the root and at every depth. */
export function connectionArguments(prototype: object, key: string, target: () => RecordClass): void {
  const whole = () => GraphQLInt;
  addArguments(prototype, key, [
    {
      name: 'where',
      type: () => typesOf(target()).where,
      doc: 'Only records that match. Null or empty: all of them.',
    },
    {
      name: 'orderBy',
      type: () => [typesOf(target()).order],
      doc: 'Order, most important first; ties go by id. Without it: by relevance where `search` is asked, else by id.',
    },
    {
      name: 'first',
      type: whole,
      doc: `How many records from the start of the list (or after \`after\`): 0 to ${largestPage}; ${defaultPage} when neither \`first\` nor \`last\` is given.`,
    },
    { name: 'after', type: () => GraphQLString, doc: 'Only records after this cursor of the same list.' },
    {
      name: 'last',
      type: whole,
      doc: `How many records from the end of the list (or before \`before\`): 0 to ${largestPage}. Not together with \`first\`.`,
    },
    { name: 'before', type: () => GraphQLString, doc: 'Only records before this cursor of the same list.' },
    {
      name: 'offset',
      type: whole,
      doc: 'How many records to pass over, for numbered pages: 0 to 100,000. Not together with `last` or a cursor.',
    },
  ]);
}

/** The language of a name. */
export function langArgument(prototype: object, key: string, index: number): void {
  Arg('lang', () => LanguageTag, {
    defaultValue: 'en',
    description:
      'Language wanted (BCP 47). Where there is no name in it, the English name is served, then any.',
  })(prototype, key, index);
}

export const idArgument = { name: 'id', type: () => GraphQLID, required: true };
