import { Check } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, hasMany, headcount, text } from '../kernel/words.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { TrainingEvent } from './event.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Country } from '../vocabulary/country.ts';
import { Region } from '../vocabulary/region.ts';

export const ParticipationRole = choices(
  'ParticipationRole',
  'The part an actor had in an event (schema.org organizer, performer, attendee; RFC 5545 ATTENDEE; else the words of the field).',
  {
    ORGANISER: { doc: 'Arranged the event.', en: 'Organiser', ru: 'Организатор' },
    CO_ORGANISER: { doc: 'Organised it together with others.', en: 'Co-organiser', ru: 'Соорганизатор' },
    FACILITATOR: { doc: 'Made it possible or moderated it.', en: 'Facilitator', ru: 'Содействие' },
    HOST: { doc: 'Received the others.', en: 'Host', ru: 'Принимающая сторона' },
    FUNDER: { doc: 'Paid for it.', en: 'Funder', ru: 'Финансирование' },
    SUPPORTER: { doc: 'Supported it otherwise.', en: 'Supporter', ru: 'Поддержка' },
    CHAIR: { doc: 'Led the meeting.', en: 'Chair', ru: 'Председатель' },
    PARTY: { doc: 'One of the sides between which it was held.', en: 'Party', ru: 'Сторона' },
    PARTICIPANT: {
      doc: 'Was there as one of those for whom it was held.',
      en: 'Participant',
      ru: 'Участник',
    },
    SPEAKER: { doc: 'Gave a speech or a talk.', en: 'Speaker', ru: 'Докладчик' },
    TRAINER: { doc: 'Taught those who attended.', en: 'Trainer', ru: 'Преподаватель' },
    EXPERT: { doc: 'Contributed as an expert.', en: 'Expert', ru: 'Эксперт' },
    OBSERVER: { doc: 'Was there without a part in the proceedings.', en: 'Observer', ru: 'Наблюдатель' },
    INTERLOCUTOR: { doc: 'Met and talked with the visitors.', en: 'Interlocutor', ru: 'Собеседник' },
    CERTIFIED: { doc: 'Was awarded a certificate.', en: 'Certified', ru: 'Получил сертификат' },
  },
);
export type ParticipationRole = ChoiceOf<typeof ParticipationRole>;

@Check({
  name: 'participation_actor_check',
  expression: 'num_nonnulls("organisation_id", "country_id", "region_id", "delegate_id", "label") > 0',
})
@Check({ name: 'participation_group_check', expression: '"group_id" <> "id"' })
@record({
  type: 'Participation',
  nodeType: 'PARTICIPATION',
  implements: Node,
  doc: 'The part that an organisation, country, region, delegate or unnamed group had in an event.',
  noun: { one: 'participation', many: 'participations' },
  label: { en: ['Participation', 'Participations'], ru: ['Участие', 'Участие'] },
  root: { one: 'participation', many: 'participations' },
})
export class Participation extends Node {
  static table = 'participation';

  @belongsTo(() => TrainingEvent, {
    doc: 'The event that it was a part in.',
    class: 'public',
    label: { en: 'Event', ru: 'Мероприятие' },
    readonly: true,
    ownedBy: true,
    required: true,
  })
  event!: TrainingEvent;

  @choice(ParticipationRole, {
    doc: 'Which part it was.',
    class: 'public',
    label: { en: 'Role', ru: 'Роль' },
    facet: true,
    order: true,
    required: true,
  })
  role!: ParticipationRole;

  @belongsTo(() => Organisation, {
    doc: 'The organisation that took part, or that the delegate spoke for. Null: another actor, or none is named.',
    class: 'public',
    label: { en: 'Organisation', ru: 'Организация' },
    facet: true,
  })
  organisation?: Organisation | null;

  @belongsTo(() => Country, {
    doc: 'The country that took part as such. Null: another actor.',
    class: 'public',
    label: { en: 'Country', ru: 'Страна' },
    facet: true,
  })
  country?: Country | null;

  @belongsTo(() => Region, {
    doc: 'The region that took part as such. Null: another actor.',
    class: 'public',
    label: { en: 'Region', ru: 'Регион' },
  })
  region?: Region | null;

  @belongsTo(() => Delegate, {
    doc: 'The person who took part. Null: nobody is named.',
    class: 'public',
    label: { en: 'Delegate', ru: 'Делегат' },
  })
  delegate?: Delegate | null;

  @belongsTo(() => Participation, {
    doc: 'The row that counts this one along with others: a number that covers several bodies stands there. Null: counted by itself.',
    class: 'public',
    label: { en: 'Group', ru: 'Группа' },
  })
  group?: Participation | null;

  @hasMany(() => Participation, 'group', {
    doc: 'Rows that this row counts together.',
    class: 'public',
    label: { en: 'Members', ru: 'Состав' },
  })
  members!: unknown;

  @text({
    doc: 'The actor in words, where no record names it: “relevant structures”. Null: the rest says it all.',
    class: 'personal',
    label: { en: 'Words', ru: 'Пояснение' },
  })
  label?: string | null;

  @headcount({
    doc: 'How many people it was. UNKNOWN where no number is stated, never zero.',
    class: 'public',
    countedIn: 'group',
    label: { en: 'Headcount', ru: 'Численность' },
  })
  headcount!: unknown;
}
