import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import {
  belongsTo,
  choice,
  choiceList,
  derived,
  hasMany,
  integer,
  languages,
  text,
  through,
  treeList,
} from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { TrainingEvent } from '../events/event.ts';
import { EventModule } from '../events/event-module.ts';
import { Organisation } from '../organisations/organisation.ts';

export const ModuleKind = choices('ModuleKind', 'What sort of teaching unit it is.', {
  CATALOGUE: { doc: 'A list of modules on offer.', en: 'Catalogue', ru: 'Каталог' },
  PROGRAMME: { doc: 'A training programme of several courses.', en: 'Programme', ru: 'Программа' },
  COURSE: { doc: 'A course of several modules.', en: 'Course', ru: 'Курс' },
  MODULE: { doc: 'A single module.', en: 'Module', ru: 'Модуль' },
});
export type ModuleKind = ChoiceOf<typeof ModuleKind>;

export const DeliveryMode = choices('DeliveryMode', 'How teaching is given (after schema.org courseMode).', {
  CLASSROOM: { doc: 'Face to face, in the traditional way.', en: 'classroom', ru: 'очно' },
  E_LEARNING: { doc: 'Over a network, at a distance.', en: 'e-learning', ru: 'дистанционно' },
  BLENDED: { doc: 'Partly face to face, partly at a distance.', en: 'blended', ru: 'смешанно' },
  PRACTICAL: { doc: 'By practice and exercise.', en: 'practical', ru: 'практика' },
  MENTORING: { doc: 'By a mentor at work.', en: 'mentoring', ru: 'наставничество' },
});
export type DeliveryMode = ChoiceOf<typeof DeliveryMode>;

@record({
  type: 'Module',
  nodeType: 'MODULE',
  implements: Node,
  doc: 'A teaching unit as it is described: a catalogue, programme, course or module (schema.org Course). Where and when it is given are events.',
  noun: { one: 'module', many: 'modules' },
  label: { en: ['Module', 'Modules'], ru: ['Модуль', 'Модули'] },
  root: { one: 'module', many: 'modules' },
  named: { by: 'names', record: () => Name },
  parent: 'parent',
})
export class TrainingModule extends Node {
  static table = 'module';

  @choice(ModuleKind, {
    doc: 'What sort of teaching unit it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: ModuleKind;

  @belongsTo(() => TrainingModule, {
    doc: 'The catalogue, programme or course it is a part of. Null: of none, or not known.',
    class: 'public',
    label: { en: 'Part of', ru: 'Входит в' },
  })
  parent?: TrainingModule | null;

  @hasMany(() => TrainingModule, 'parent', {
    doc: 'The parts that are known by name.',
    class: 'public',
    label: { en: 'Parts', ru: 'Части' },
  })
  children!: unknown;

  @treeList(() => TrainingModule, 'ancestors', 'parent', {
    doc: 'All modules above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => TrainingModule, 'descendants', 'parent', {
    doc: 'All modules below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @belongsTo(() => Organisation, {
    doc: 'The organisation that made or offers it. Null: not known.',
    class: 'public',
    label: { en: 'Provider', ru: 'Поставщик' },
    facet: true,
  })
  provider?: Organisation | null;

  @text({
    doc: 'Its code in the catalogue of the provider. Null: it has none.',
    class: 'public',
    label: { en: 'Code', ru: 'Код' },
    max: 100,
    order: true,
  })
  code?: string | null;

  @integer({
    doc: 'How many parts a document says it has. Null: not stated.',
    class: 'public',
    label: { en: 'Parts declared', ru: 'Заявлено частей' },
    order: true,
  })
  declaredParts?: number | null;

  @derived('integer', '(select count(*)::int from "module" part where part.parent_id = {id})', {
    doc: 'How many of its parts are known by name: the number of `children`.',
    class: 'public',
    label: { en: 'Parts named', ru: 'Известно частей' },
    required: true,
  })
  namedParts!: number;

  @derived(
    'integer',
    // Not `greatest(…, 0)`, which would make 0 of what is not declared.
    '(select {declaredParts} - least(count(*)::int, {declaredParts}) from "module" part where part.parent_id = {id})',
    {
      doc: 'How many of the declared parts are not known by name. Null where none are declared.',
      class: 'public',
      label: { en: 'Parts unnamed', ru: 'Неизвестно частей' },
    },
  )
  unnamedParts?: number | null;

  @text({
    doc: 'Length as ISO 8601 duration, for example PT16H. Null: not stated.',
    class: 'public',
    label: { en: 'Duration', ru: 'Длительность' },
    max: 50,
  })
  duration?: string | null;

  @text({
    doc: 'For whom it is meant, in words. Null: not stated.',
    class: 'public',
    label: { en: 'Audience', ru: 'Аудитория' },
    multiline: true,
  })
  audience?: string | null;

  @choiceList(DeliveryMode, {
    doc: 'How it is taught. Empty: not known.',
    class: 'public',
    label: { en: 'Delivery', ru: 'Форма обучения' },
    facet: true,
  })
  deliveryModes!: DeliveryMode[];

  @languages({
    doc: 'Languages it is taught in (BCP 47). Empty: not known.',
    class: 'public',
    label: { en: 'Languages', ru: 'Языки' },
    facet: true,
  })
  languages!: string[];

  @text({
    doc: 'What it teaches, in a few sentences. Null: nothing said.',
    class: 'public',
    label: { en: 'Description', ru: 'Описание' },
    multiline: true,
  })
  description?: string | null;

  @hasMany(() => EventModule, 'module', {
    doc: 'At which events it was presented or delivered.',
    class: 'public',
    label: { en: 'Use at events', ru: 'Использование' },
  })
  eventModules!: unknown;

  @through(
    () => TrainingEvent,
    { via: () => EventModule, from: 'module', to: 'event' },
    {
      doc: 'Events at which it was presented or delivered, each once.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;
}
