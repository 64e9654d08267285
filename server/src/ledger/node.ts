import { recordNamed } from '../kernel/meaning.ts';
import { record } from '../kernel/record.ts';
import {
  choice,
  displayName,
  hasMany,
  idOf,
  integer,
  linkedTo,
  masked,
  moment,
  through,
} from '../kernel/words.ts';
import { NodeType } from './node-type.ts';
import { rowKey } from './row.ts';

/**
 * What every node has. Records extend this class, so it names them (lazily) instead of importing them: a cycle here would
 * be one between a class and its base, which no order of loading survives.
 *
 * Identity, version, names, and the ledgers of what the documents say. */
@record({
  type: 'Node',
  abstract: true,
  doc: 'Whatever asserts something: records, their roles, links, places and documents alike. Each has one id, one version, and claims that say which document it rests on.',
  noun: { one: 'node', many: 'nodes' },
  label: { en: ['Node', 'Nodes'], ru: ['Узел', 'Узлы'] },
  named: { by: 'names', record: () => recordNamed('Name') },
})
export abstract class Node {
  @rowKey('Identity of the record for good: a UUID (version 7, in the order of creation). Survives merging.')
  id!: string;

  @choice(NodeType, {
    doc: 'What sort of record this is.',
    class: 'public',
    label: { en: 'Type', ru: 'Тип' },
    required: true,
    readonly: true,
  })
  type!: NodeType;

  @integer({
    doc: 'Counts the changes of the record, roles and names inside it included. Sent back with a change, it refuses to overwrite what somebody else has changed since.',
    class: 'public',
    label: { en: 'Version', ru: 'Версия' },
    required: true,
    readonly: true,
  })
  version!: number;

  @moment({
    doc: 'When the record was entered, in UTC.',
    class: 'public',
    label: { en: 'Entered', ru: 'Внесено' },
    required: true,
    readonly: true,
    order: true,
  })
  createdAt!: Date;

  @moment({
    doc: 'When the record was last changed, in UTC.',
    class: 'public',
    label: { en: 'Changed', ru: 'Изменено' },
    required: true,
    readonly: true,
    order: true,
  })
  updatedAt!: Date;

  @idOf(() => Node, {
    doc: 'Id of the record this one was merged into. A merged record answers as its survivor, so null on everything that a query returns but the trash.',
    class: 'public',
    label: { en: 'Merged into', ru: 'Объединено с' },
  })
  mergedInto?: string | null;

  @displayName('value', {
    doc: 'Display name in the language asked for; where there is none, the English one, then any. Null for records without a name, such as roles.',
    class: 'public',
    label: { en: 'Name', ru: 'Название' },
  })
  name?: string | null;

  @displayName('lang', {
    doc: 'Language of the name that `name` serves for the same `lang`. Null where there is no name.',
    class: 'public',
    label: { en: 'Language of the name', ru: 'Язык названия' },
  })
  nameLanguage?: string | null;

  @hasMany(() => recordNamed('Name'), 'node', {
    doc: 'All names: preferred ones by language, official ones, acronyms, former names, spellings met in documents.',
    class: 'public',
    label: { en: 'Names', ru: 'Названия' },
    owned: true,
  })
  names!: unknown;

  @hasMany(() => recordNamed('Identifier'), 'node', {
    doc: 'Identities of the same thing in other registries.',
    class: 'public',
    label: { en: 'Identifiers', ru: 'Внешние идентификаторы' },
    owned: true,
  })
  identifiers!: unknown;

  @linkedTo(
    () => recordNamed('Topic'),
    { table: 'node_topic', own: 'node_id', other: 'topic_id' },
    {
      doc: 'Subjects the node is about.',
      class: 'public',
      label: { en: 'Topics', ru: 'Темы' },
      owned: true,
      facet: true,
    },
  )
  topics!: unknown;

  @hasMany(() => recordNamed('Claim'), 'node', {
    doc: 'What each document says of this node, field by field.',
    class: 'public',
    label: { en: 'Claims', ru: 'Утверждения' },
    owned: true,
  })
  claims!: unknown;

  @hasMany(() => recordNamed('Conflict'), 'node', {
    doc: 'Contradictions between the claims on this node, settled ones included.',
    class: 'public',
    label: { en: 'Contradictions', ru: 'Противоречия' },
  })
  conflicts!: unknown;

  @through(
    () => recordNamed('Document'),
    { via: () => recordNamed('Claim'), from: 'node', to: 'document' },
    {
      doc: 'Documents that say something about this node, each once.',
      class: 'public',
      label: { en: 'Sources', ru: 'Источники' },
    },
  )
  sources!: unknown;

  @hasMany(() => recordNamed('Link'), 'from', {
    doc: 'Relations from this node to others that no role says.',
    class: 'public',
    label: { en: 'Links', ru: 'Связи' },
    owned: true,
  })
  linksFrom!: unknown;

  @hasMany(() => recordNamed('Link'), 'to', {
    doc: 'Relations of other nodes to this one.',
    class: 'public',
    label: { en: 'Links to here', ru: 'Обратные связи' },
  })
  linksTo!: unknown;

  @through(
    () => recordNamed('ChangeSet'),
    { via: () => recordNamed('Change'), from: 'subject', orFrom: 'node', to: 'changeSet' },
    {
      doc: 'Change sets that touched this node, its roles, names, claims or links, newest first.',
      class: 'public',
      label: { en: 'History', ru: 'История' },
    },
  )
  history!: unknown;

  @masked({
    doc: 'Names of the fields of this record that are hidden from the reader and therefore null or neutral. Empty when all is shown.',
    class: 'public',
    label: { en: 'Hidden fields', ru: 'Скрытые поля' },
  })
  maskedFields!: string[];
}
