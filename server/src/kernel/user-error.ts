import { Field, ObjectType } from 'type-graphql';
import { choices, type ChoiceOf } from './choices.ts';

export const UserErrorCode = choices('UserErrorCode', 'Why a change was not made.', {
  REQUIRED: { doc: 'Something that must be given is missing or empty.', en: 'missing', ru: 'не указано' },
  INVALID: { doc: 'The value does not fit; the message says what would.', en: 'invalid', ru: 'неверно' },
  NOT_FOUND: {
    doc: 'No record of the wanted type has this id.',
    en: 'not found',
    ru: 'не найдено',
  },
  CONFLICT: {
    doc: 'Somebody else has changed the record since: read it anew and decide again.',
    en: 'changed meanwhile',
    ru: 'уже изменено',
  },
  IN_USE: {
    doc: 'Other records refer to it; the message names one of them.',
    en: 'in use',
    ru: 'используется',
  },
  REFUSED: { doc: 'A rule of the registry speaks against it.', en: 'refused', ru: 'отклонено' },
  DUPLICATE: { doc: 'There may be only one, and there would be two.', en: 'duplicate', ru: 'повтор' },
  QUOTE_NOT_FOUND: {
    doc: 'The quote does not occur in the text of its document.',
    en: 'quote not found',
    ru: 'цитата не найдена',
  },
});
export type UserErrorCode = ChoiceOf<typeof UserErrorCode>;

/** One reason why a change was not made, said so that its sender can put it right. */
@ObjectType({
  description: 'One reason why a change was not made. When there is any, nothing of the change was stored.',
})
export class UserError {
  @Field(() => UserErrorCode.enum, { description: 'The sort of reason, for programs.' })
  code!: UserErrorCode;

  @Field(() => String, {
    description: 'The reason in English, for people: what is wrong and what would be right.',
  })
  message!: string;

  @Field(() => [String], {
    description:
      'The argument or part of the input at fault, step by step from the outside: `["participations", "3", "organisation"]`. Positions count from 0. Empty: the change as a whole.',
  })
  path!: string[];
}
