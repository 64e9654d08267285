import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { record } from '../kernel/record.ts';
import { belongsTo, hasMany, linkedTo, text, treeList } from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { TrainingEvent } from '../events/event.ts';
import { TrainingModule } from '../modules/training-module.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Project } from '../projects/project.ts';

@record({
  type: 'Topic',
  nodeType: 'TOPIC',
  implements: Node,
  doc: 'A subject that nodes are about: a concept of a SKOS scheme, with broader and narrower ones.',
  noun: { one: 'topic', many: 'topics' },
  label: { en: ['Topic', 'Topics'], ru: ['Тема', 'Темы'] },
  root: { one: 'topic', many: 'topics' },
  named: { by: 'names', record: () => Name },
  parent: 'broader',
})
export class Topic extends Node {
  static table = 'topic';

  @belongsTo(() => Topic, {
    doc: 'The wider subject that this one is part of. Null at the top.',
    class: 'public',
    label: { en: 'Broader topic', ru: 'Более широкая тема' },
  })
  broader?: Topic | null;

  @hasMany(() => Topic, 'broader', {
    doc: 'Subjects directly below this one.',
    class: 'public',
    label: { en: 'Narrower topics', ru: 'Более узкие темы' },
  })
  narrower!: unknown;

  @treeList(() => Topic, 'ancestors', 'broader', {
    doc: 'All topics above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => Topic, 'descendants', 'broader', {
    doc: 'All topics below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @text({
    doc: 'The vocabulary the concept is taken from, for example `liaison` or `eurovoc`. Null: of this registry.',
    class: 'public',
    label: { en: 'Scheme', ru: 'Схема' },
    max: 100,
    facet: true,
  })
  scheme?: string | null;

  @text({
    doc: 'Notation of the concept in its scheme. Null: it has none.',
    class: 'public',
    label: { en: 'Code', ru: 'Код' },
    max: 100,
    order: true,
  })
  code?: string | null;

  @text({
    doc: 'What the subject takes in and what it leaves out. Null: the name says it.',
    class: 'public',
    label: { en: 'Description', ru: 'Описание' },
    multiline: true,
  })
  description?: string | null;

  @linkedTo(
    () => Organisation,
    { table: 'node_topic', own: 'topic_id', other: 'node_id' },
    {
      doc: 'Organisations about this subject itself, not counting narrower ones.',
      class: 'public',
      label: { en: 'Organisations', ru: 'Организации' },
    },
  )
  organisations!: unknown;

  @linkedTo(
    () => Project,
    { table: 'node_topic', own: 'topic_id', other: 'node_id' },
    {
      doc: 'Projects about this subject itself, not counting narrower ones.',
      class: 'public',
      label: { en: 'Projects', ru: 'Проекты' },
    },
  )
  projects!: unknown;

  @linkedTo(
    () => TrainingModule,
    { table: 'node_topic', own: 'topic_id', other: 'node_id' },
    {
      doc: 'Modules about this subject itself, not counting narrower ones.',
      class: 'public',
      label: { en: 'Modules', ru: 'Модули' },
    },
  )
  modules!: unknown;

  @linkedTo(
    () => TrainingEvent,
    { table: 'node_topic', own: 'topic_id', other: 'node_id' },
    {
      doc: 'Events about this subject itself, not counting narrower ones.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;
}

/** Which subjects a node is about. */
@Entity({ tableName: 'node_topic' })
export class NodeTopic {
  @ManyToOne(() => Node, { primary: true, fieldName: 'node_id', deleteRule: 'cascade' } as never)
  node!: Node;

  @ManyToOne(() => Topic, {
    primary: true,
    fieldName: 'topic_id',
    deleteRule: 'restrict',
    index: true,
  } as never)
  topic!: Topic;
}
