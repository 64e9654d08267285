import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice } from '../kernel/words.ts';
import { Node } from '../ledger/node.ts';
import { TrainingEvent } from './event.ts';
import { Project } from '../projects/project.ts';

export const EventProjectKind = choices('EventProjectKind', 'How an event belongs to a project.', {
  UNDER: { doc: 'It is part of the work of the project.', en: 'under', ru: 'в рамках проекта' },
  FRAMEWORK: {
    doc: 'The project is the framework it refers to.',
    en: 'within the framework of',
    ru: 'в контексте',
  },
});
export type EventProjectKind = ChoiceOf<typeof EventProjectKind>;

@record({
  type: 'EventProject',
  nodeType: 'EVENT_PROJECT',
  implements: Node,
  doc: 'That an event belongs to a project, and how.',
  noun: { one: 'event under a project', many: 'events under projects' },
  label: {
    en: ['Event under a project', 'Events under projects'],
    ru: ['Мероприятие проекта', 'Мероприятия проектов'],
  },
  root: { one: 'eventProject', many: 'eventProjects' },
})
export class EventProject extends Node {
  static table = 'event_project';

  @belongsTo(() => TrainingEvent, {
    doc: 'The event that belongs to the project.',
    class: 'public',
    label: { en: 'Event', ru: 'Мероприятие' },
    readonly: true,
    ownedBy: true,
    required: true,
  })
  event!: TrainingEvent;

  @belongsTo(() => Project, {
    doc: 'The project it belongs to.',
    class: 'public',
    label: { en: 'Project', ru: 'Проект' },
    facet: true,
    required: true,
  })
  project!: Project;

  @choice(EventProjectKind, {
    doc: 'How it belongs to the project.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: EventProjectKind;
}
