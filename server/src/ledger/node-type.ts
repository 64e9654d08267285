import { choices, type ChoiceOf } from '../kernel/choices.ts';

export const NodeType = choices('NodeType', 'What sort of record a node is.', {
  ORGANISATION: {
    doc: 'A body that takes part in cooperation, or a unit of one.',
    en: 'Organisation',
    ru: 'Организация',
  },
  PROJECT: {
    doc: 'A project, programme, network, framework, system or agreement.',
    en: 'Project',
    ru: 'Проект',
  },
  PROJECT_ROLE: {
    doc: 'The part that an actor has in a project.',
    en: 'Role in a project',
    ru: 'Роль в проекте',
  },
  MODULE: { doc: 'A training module, course, programme or catalogue of them.', en: 'Module', ru: 'Модуль' },
  EVENT: { doc: 'A meeting, seminar, visit, or a part of one.', en: 'Event', ru: 'Мероприятие' },
  PARTICIPATION: { doc: 'The part that an actor had in an event.', en: 'Participation', ru: 'Участие' },
  EVENT_PROJECT: {
    doc: 'That an event belongs to a project.',
    en: 'Event under a project',
    ru: 'Мероприятие проекта',
  },
  EVENT_MODULE: {
    doc: 'That a module was used at an event.',
    en: 'Module at an event',
    ru: 'Модуль на мероприятии',
  },
  DELEGATE: { doc: 'A person who acted for an organisation.', en: 'Delegate', ru: 'Делегат' },
  POST: { doc: 'The post a delegate holds or held in an organisation.', en: 'Post', ru: 'Должность' },
  LINK: { doc: 'A relation between two nodes that no other record says.', en: 'Link', ru: 'Связь' },
  DOCUMENT: { doc: 'A text that facts are read from.', en: 'Document', ru: 'Документ' },
  COUNTRY: { doc: 'A country or area of ISO 3166-1.', en: 'Country', ru: 'Страна' },
  REGION: { doc: 'A group of countries.', en: 'Region', ru: 'Регион' },
  PLACE: { doc: 'A city, crossing point, laboratory or port.', en: 'Place', ru: 'Место' },
  TOPIC: { doc: 'A subject that nodes are about.', en: 'Topic', ru: 'Тема' },
});
export type NodeType = ChoiceOf<typeof NodeType>;
