import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import {
  belongsTo,
  choice,
  hasMany,
  integer,
  languages,
  linkedTo,
  period,
  text,
  through,
  treeList,
} from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { EventModule } from './event-module.ts';
import { EventProject } from './event-project.ts';
import { Participation } from './participation.ts';
import { TrainingModule } from '../modules/training-module.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Project } from '../projects/project.ts';
import { Country } from '../vocabulary/country.ts';
import { Place } from '../vocabulary/place.ts';

export const EventKind = choices('EventKind', 'What sort of event it is.', {
  MEETING: { doc: 'A meeting between bodies.', en: 'Meeting', ru: 'Встреча' },
  SEMINAR: {
    doc: 'A meeting for teaching and discussion, of one day or a few.',
    en: 'Seminar',
    ru: 'Семинар',
  },
  WORKSHOP: {
    doc: 'A meeting at which those who attend work on something together.',
    en: 'Workshop',
    ru: 'Практикум',
  },
  COURSE: { doc: 'A course given at a time and place.', en: 'Course', ru: 'Курс' },
  TRAINING: { doc: 'A training that is neither course nor seminar.', en: 'Training', ru: 'Тренинг' },
  WEBINAR: { doc: 'A seminar over the network.', en: 'Webinar', ru: 'Вебинар' },
  STUDY_VISIT: { doc: 'A visit to learn from the hosts.', en: 'Study visit', ru: 'Ознакомительный визит' },
  MENTORSHIP: { doc: 'Help by mentors at work.', en: 'Mentorship', ru: 'Наставничество' },
  FORUM: { doc: 'A large meeting for exchange among many bodies.', en: 'Forum', ru: 'Форум' },
  CONFERENCE: {
    doc: 'A large meeting with speeches and, often, parallel parts.',
    en: 'Conference',
    ru: 'Конференция',
  },
  COMPETITION: { doc: 'A contest of skill between people or teams.', en: 'Competition', ru: 'Соревнование' },
  CEREMONY: {
    doc: 'A ceremony, such as an opening or the award of certificates.',
    en: 'Ceremony',
    ru: 'Церемония',
  },
  SERIES: { doc: 'Several events that belong together.', en: 'Series', ru: 'Серия' },
  PANEL: { doc: 'A panel within an event.', en: 'Panel', ru: 'Панель' },
  SESSION: { doc: 'A session or item of the agenda of an event.', en: 'Session', ru: 'Сессия' },
  PRESENTATION: { doc: 'A presentation within an event.', en: 'Presentation', ru: 'Презентация' },
  SITE_VISIT: { doc: 'A visit to a site within an event.', en: 'Site visit', ru: 'Посещение объекта' },
});
export type EventKind = ChoiceOf<typeof EventKind>;

export const AttendanceMode = choices(
  'AttendanceMode',
  'How people take part (schema.org eventAttendanceMode).',
  {
    ONLINE: { doc: 'Over the network.', en: 'online', ru: 'онлайн' },
    ONSITE: { doc: 'In one place.', en: 'on site', ru: 'очно' },
    MIXED: { doc: 'Some were there in person, others online.', en: 'mixed', ru: 'смешанно' },
  },
);
export type AttendanceMode = ChoiceOf<typeof AttendanceMode>;

export const EventStatus = choices('EventStatus', 'Where an event stands (after RFC 5545 and schema.org).', {
  PLANNED: { doc: 'Still to come.', en: 'planned', ru: 'запланировано' },
  IN_PROGRESS: { doc: 'It has begun and is not over.', en: 'in progress', ru: 'проходит' },
  HELD: { doc: 'It has taken place.', en: 'held', ru: 'состоялось' },
  POSTPONED: { doc: 'It was put off to a later date.', en: 'postponed', ru: 'отложено' },
  CANCELLED: { doc: 'It was called off and will not be held.', en: 'cancelled', ru: 'отменено' },
  UNKNOWN: { doc: 'Whether it was held is not known.', en: 'unknown', ru: 'неизвестно' },
});
export type EventStatus = ChoiceOf<typeof EventStatus>;

@record({
  type: 'Event',
  nodeType: 'EVENT',
  implements: Node,
  doc: 'Something that took place or will: a meeting, seminar or visit, or a part of one such as a panel (schema.org Event).',
  noun: { one: 'event', many: 'events' },
  label: { en: ['Event', 'Events'], ru: ['Мероприятие', 'Мероприятия'] },
  root: { one: 'event', many: 'events' },
  named: { by: 'names', record: () => Name },
  parent: 'parent',
})
export class TrainingEvent extends Node {
  static table = 'event';

  @choice(EventKind, {
    doc: 'What sort of event it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: EventKind;

  @belongsTo(() => TrainingEvent, {
    doc: 'The event or series it is a part of. Null: it stands by itself.',
    class: 'public',
    label: { en: 'Part of', ru: 'Часть' },
  })
  parent?: TrainingEvent | null;

  @hasMany(() => TrainingEvent, 'parent', {
    doc: 'Its parts: panels, sessions, presentations, site visits.',
    class: 'public',
    label: { en: 'Agenda', ru: 'Программа' },
  })
  children!: unknown;

  @treeList(() => TrainingEvent, 'ancestors', 'parent', {
    doc: 'All events above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => TrainingEvent, 'descendants', 'parent', {
    doc: 'All events below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @integer({
    doc: 'Place in the agenda of the event it is part of, from 1. Null: the order is not known.',
    class: 'public',
    label: { en: 'Position', ru: 'Позиция' },
    order: true,
  })
  position?: number | null;

  @integer({
    doc: 'Which of a numbered series it is, as in “the third forum”. Null: not numbered.',
    class: 'public',
    label: { en: 'Number in series', ru: 'Номер в серии' },
  })
  ordinal?: number | null;

  @integer({
    doc: 'How many parts a document says it has. Null: not stated.',
    class: 'public',
    label: { en: 'Parts declared', ru: 'Заявлено частей' },
  })
  declaredParts?: number | null;

  @period({
    doc: 'When it took place. Null: not known, and never guessed.',
    class: 'public',
    label: { en: 'When', ru: 'Когда' },
    order: true,
  })
  period?: string | null;

  @text({
    doc: 'Length as ISO 8601 duration, for example P4D, where it is stated as such. Null: not stated.',
    class: 'public',
    label: { en: 'Duration', ru: 'Длительность' },
    max: 50,
  })
  duration?: string | null;

  @choice(AttendanceMode, {
    doc: 'How people took part. Null: not known.',
    class: 'public',
    label: { en: 'Attendance', ru: 'Формат' },
    facet: true,
  })
  attendanceMode?: AttendanceMode | null;

  @linkedTo(
    () => Place,
    { table: 'event_place', own: 'event_id', other: 'place_id' },
    {
      doc: 'Where it took place. Empty: not known, or online.',
      class: 'public',
      label: { en: 'Places', ru: 'Места' },
      owned: true,
      facet: true,
    },
  )
  places!: unknown;

  @languages({
    doc: 'Languages spoken (BCP 47). Empty: not known.',
    class: 'public',
    label: { en: 'Languages', ru: 'Языки' },
    facet: true,
  })
  languages!: string[];

  @choice(EventStatus, {
    doc: 'Whether it took place. Null: not known.',
    class: 'public',
    label: { en: 'Status', ru: 'Состояние' },
    facet: true,
  })
  status?: EventStatus | null;

  @text({
    doc: 'What it was, in a few sentences. Null: nothing said.',
    class: 'public',
    label: { en: 'Description', ru: 'Описание' },
    multiline: true,
  })
  description?: string | null;

  @hasMany(() => Participation, 'event', {
    doc: 'Who had which part in it, with headcounts.',
    class: 'public',
    label: { en: 'Participations', ru: 'Участники' },
    owned: true,
  })
  participations!: unknown;

  @hasMany(() => EventProject, 'event', {
    doc: 'Which projects it belongs to, and how.',
    class: 'public',
    label: { en: 'Projects, with how', ru: 'Связь с проектами' },
    owned: true,
  })
  eventProjects!: unknown;

  @hasMany(() => EventModule, 'event', {
    doc: 'Which modules were presented or delivered at it.',
    class: 'public',
    label: { en: 'Modules, with how', ru: 'Использованные модули' },
    owned: true,
  })
  eventModules!: unknown;

  @through(
    () => Project,
    { via: () => EventProject, from: 'event', to: 'project' },
    { doc: 'Projects it belongs to, each once.', class: 'public', label: { en: 'Projects', ru: 'Проекты' } },
  )
  projects!: unknown;

  @through(
    () => TrainingModule,
    { via: () => EventModule, from: 'event', to: 'module' },
    {
      doc: 'Modules presented or delivered at it, each once.',
      class: 'public',
      label: { en: 'Modules', ru: 'Модули' },
    },
  )
  modules!: unknown;

  @through(
    () => Organisation,
    { via: () => Participation, from: 'event', to: 'organisation' },
    {
      doc: 'Organisations with any part in it, each once.',
      class: 'public',
      label: { en: 'Organisations', ru: 'Организации' },
    },
  )
  organisations!: unknown;

  @through(
    () => Country,
    { via: () => Participation, from: 'event', to: 'country' },
    {
      doc: 'Countries with a part in it as such, each once.',
      class: 'public',
      label: { en: 'Countries', ru: 'Страны' },
    },
  )
  countries!: unknown;

  @through(
    () => Delegate,
    { via: () => Participation, from: 'event', to: 'delegate' },
    {
      doc: 'Named people with a part in it, each once.',
      class: 'public',
      label: { en: 'Delegates', ru: 'Делегаты' },
    },
  )
  delegates!: unknown;
}

/** Where an event took place. */
@Entity({ tableName: 'event_place' })
export class EventPlace {
  @ManyToOne(() => TrainingEvent, { primary: true, fieldName: 'event_id', deleteRule: 'cascade' } as never)
  event!: TrainingEvent;

  @ManyToOne(() => Place, {
    primary: true,
    fieldName: 'place_id',
    deleteRule: 'restrict',
    index: true,
  } as never)
  place!: Place;
}
