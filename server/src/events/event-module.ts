import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice } from '../kernel/words.ts';
import { Node } from '../ledger/node.ts';
import { TrainingEvent } from './event.ts';
import { TrainingModule } from '../modules/training-module.ts';

export const EventModuleKind = choices('EventModuleKind', 'How a module was used at an event.', {
  PRESENTED: { doc: 'It was presented to those present.', en: 'presented', ru: 'представлен' },
  DELIVERED: { doc: 'It was taught.', en: 'delivered', ru: 'проведён' },
});
export type EventModuleKind = ChoiceOf<typeof EventModuleKind>;

@record({
  type: 'EventModule',
  nodeType: 'EVENT_MODULE',
  implements: Node,
  doc: 'That a module was presented or delivered at an event.',
  noun: { one: 'module at an event', many: 'modules at events' },
  label: {
    en: ['Module at an event', 'Modules at events'],
    ru: ['Модуль на мероприятии', 'Модули на мероприятиях'],
  },
  root: { one: 'eventModule', many: 'eventModules' },
})
export class EventModule extends Node {
  static table = 'event_module';

  @belongsTo(() => TrainingEvent, {
    doc: 'The event at which the module was used.',
    class: 'public',
    label: { en: 'Event', ru: 'Мероприятие' },
    readonly: true,
    ownedBy: true,
    required: true,
  })
  event!: TrainingEvent;

  @belongsTo(() => TrainingModule, {
    doc: 'The module used.',
    class: 'public',
    label: { en: 'Module', ru: 'Модуль' },
    facet: true,
    required: true,
  })
  module!: TrainingModule;

  @choice(EventModuleKind, {
    doc: 'How it was used.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: EventModuleKind;
}
