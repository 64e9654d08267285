import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, hasMany, money, period, text, through, treeList } from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { TrainingEvent } from '../events/event.ts';
import { EventProject } from '../events/event-project.ts';
import { Organisation } from '../organisations/organisation.ts';
import { ProjectRole } from './project-role.ts';
import { Country } from '../vocabulary/country.ts';
import { Region } from '../vocabulary/region.ts';

export const ProjectKind = choices('ProjectKind', 'What sort of common undertaking it is.', {
  PROJECT: { doc: 'Bounded work with an aim and an end.', en: 'Project', ru: 'Проект' },
  PROGRAMME: {
    doc: 'Standing work that holds several projects or segments.',
    en: 'Programme',
    ru: 'Программа',
  },
  SEGMENT: { doc: 'A regional or national part of a programme.', en: 'Segment', ru: 'Сегмент' },
  COMPONENT: { doc: 'A part of a project by content.', en: 'Component', ru: 'Компонент' },
  PHASE: { doc: 'A part of a project by time.', en: 'Phase', ru: 'Этап' },
  NETWORK: { doc: 'A standing network of bodies.', en: 'Network', ru: 'Сеть' },
  FRAMEWORK: {
    doc: 'A policy or platform under which others act.',
    en: 'Framework',
    ru: 'Рамочная платформа',
  },
  SYSTEM: { doc: 'A system for exchanging information.', en: 'System', ru: 'Система' },
  AGREEMENT: { doc: 'An agreement between parties.', en: 'Agreement', ru: 'Соглашение' },
});
export type ProjectKind = ChoiceOf<typeof ProjectKind>;

export const ProjectStatus = choices(
  'ProjectStatus',
  'Where a project stands (after the IATI activity status).',
  {
    PIPELINE: { doc: 'It is being prepared (IATI 1).', en: 'in preparation', ru: 'готовится' },
    IMPLEMENTATION: { doc: 'It is being carried out (IATI 2).', en: 'going on', ru: 'реализуется' },
    CLOSED: { doc: 'It has ended (IATI 3 and 4).', en: 'ended', ru: 'завершён' },
    SUSPENDED: { doc: 'Halted for a time.', en: 'suspended', ru: 'приостановлен' },
    CANCELLED: { doc: 'Given up before its end.', en: 'cancelled', ru: 'отменён' },
  },
);
export type ProjectStatus = ChoiceOf<typeof ProjectStatus>;

@record({
  type: 'Project',
  nodeType: 'PROJECT',
  implements: Node,
  doc: 'A common undertaking: a project, programme or part of one, a network, framework, system or agreement (IATI activity).',
  noun: { one: 'project', many: 'projects' },
  label: { en: ['Project', 'Projects'], ru: ['Проект', 'Проекты'] },
  root: { one: 'project', many: 'projects' },
  named: { by: 'names', record: () => Name },
  parent: 'parent',
})
export class Project extends Node {
  static table = 'project';

  @choice(ProjectKind, {
    doc: 'What sort of undertaking it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: ProjectKind;

  @belongsTo(() => Project, {
    doc: 'The undertaking it is a part of. Null: of none, or not known.',
    class: 'public',
    label: { en: 'Part of', ru: 'Входит в' },
  })
  parent?: Project | null;

  @hasMany(() => Project, 'parent', {
    doc: 'Segments, components and phases directly below it.',
    class: 'public',
    label: { en: 'Parts', ru: 'Части' },
  })
  children!: unknown;

  @treeList(() => Project, 'ancestors', 'parent', {
    doc: 'All projects above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => Project, 'descendants', 'parent', {
    doc: 'All projects below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @choice(ProjectStatus, {
    doc: 'Where it stands. Null: not known.',
    class: 'public',
    label: { en: 'Status', ru: 'Состояние' },
    facet: true,
  })
  status?: ProjectStatus | null;

  @period({
    doc: 'When it runs. Null: not known, or its sources contradict each other and nobody has settled it.',
    class: 'public',
    label: { en: 'Period', ru: 'Период' },
    order: true,
  })
  period?: string | null;

  @text({
    doc: 'Length as ISO 8601 duration, for example P3Y, where it is stated as such. Null: not stated.',
    class: 'public',
    label: { en: 'Duration', ru: 'Длительность' },
    max: 50,
  })
  duration?: string | null;

  @money({
    doc: 'What it costs as a whole. Null: not known.',
    class: 'public',
    label: { en: 'Budget', ru: 'Бюджет' },
  })
  budget?: unknown;

  @text({
    doc: 'What it is, in a few sentences. Null: nothing said.',
    class: 'public',
    label: { en: 'Description', ru: 'Описание' },
    multiline: true,
  })
  description?: string | null;

  @hasMany(() => ProjectRole, 'project', {
    doc: 'Who has which part in it, each with role, period and words used.',
    class: 'public',
    label: { en: 'Roles', ru: 'Роли' },
    owned: true,
  })
  roles!: unknown;

  @hasMany(() => EventProject, 'project', {
    doc: 'Which events belong to it, and how.',
    class: 'public',
    label: { en: 'Events, with how', ru: 'Связь с мероприятиями' },
  })
  eventProjects!: unknown;

  @through(
    () => TrainingEvent,
    { via: () => EventProject, from: 'project', to: 'event' },
    {
      doc: 'Events that belong to it, each once.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;

  @through(
    () => Organisation,
    { via: () => ProjectRole, from: 'project', to: 'organisation' },
    {
      doc: 'Organisations with any part in it, each once.',
      class: 'public',
      label: { en: 'Organisations', ru: 'Организации' },
    },
  )
  organisations!: unknown;

  @through(
    () => Country,
    { via: () => ProjectRole, from: 'project', to: 'country' },
    {
      doc: 'Countries with a part in it as such, each once.',
      class: 'public',
      label: { en: 'Countries', ru: 'Страны' },
    },
  )
  countries!: unknown;

  @through(
    () => Region,
    { via: () => ProjectRole, from: 'project', to: 'region' },
    {
      doc: 'Regions with a part in it as such, each once.',
      class: 'public',
      label: { en: 'Regions', ru: 'Регионы' },
    },
  )
  regions!: unknown;

  @through(
    () => Delegate,
    { via: () => ProjectRole, from: 'project', to: 'delegate' },
    {
      doc: 'Delegates with a part in it in person, each once.',
      class: 'public',
      label: { en: 'Delegates', ru: 'Делегаты' },
    },
  )
  delegates!: unknown;
}
