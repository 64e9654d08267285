import { Index, Property } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { differences, pastId, remembered } from '../kernel/history-words.ts';
import { record } from '../kernel/record.ts';
import { choice, text } from '../kernel/words.ts';
import { ChangeSet } from './change-set.ts';
import { NodeType } from './node-type.ts';
import { Node } from './node.ts';
import { rowKey } from './row.ts';

export const ChangeAct = choices('ChangeAct', 'What happened to a row.', {
  ADDED: { doc: 'The row is new.', en: 'added', ru: 'добавлено' },
  CHANGED: { doc: 'Some of its fields have other values.', en: 'changed', ru: 'изменено' },
  REMOVED: { doc: 'The row is gone.', en: 'removed', ru: 'удалено' },
  PURGED: {
    doc: 'The record left the trash for good; its values are struck from the history.',
    en: 'purged',
    ru: 'уничтожено',
  },
});
export type ChangeAct = ChoiceOf<typeof ChangeAct>;

/**
 * One row that a change set added, changed or removed, as images of its columns before and after. Written by the database
 * itself (migrations, `…-history.sql`), so that no writer can pass it by (decision 0010).
 */
@Index({
  name: 'change_set_rows',
  expression: 'create index "change_set_rows" on "change" ("change_set_id", "id")',
})
@Index({ name: 'change_subject', expression: 'create index "change_subject" on "change" ("subject_id")' })
@Index({ name: 'change_node', expression: 'create index "change_node" on "change" ("node_id")' })
@record({
  type: 'Change',
  doc: 'What a change set did to one row: a record, a role, a name, a claim, a reference in a list.',
  noun: { one: 'changed row', many: 'changed rows' },
  label: { en: ['Changed row', 'Changed rows'], ru: ['Изменённая строка', 'Изменённые строки'] },
})
export class Change {
  static table = 'change';

  @rowKey('Identity of the row in the history, in the order of the changes within their change set.')
  id!: string;

  @pastId({
    doc: 'Id of the change set that it is a part of.',
    class: 'public',
    label: { en: 'Change set (id)', ru: 'Изменение (id)' },
    required: true,
  })
  changeSetId!: string;

  @remembered(() => ChangeSet, 'changeSetId', {
    doc: 'The change set that it is a part of; never null.',
    class: 'public',
    label: { en: 'Change set', ru: 'Изменение' },
    always: true,
  })
  changeSet!: unknown;

  @choice(ChangeAct, {
    doc: 'Whether the row was added, changed or removed.',
    class: 'public',
    label: { en: 'Act', ru: 'Действие' },
    required: true,
    readonly: true,
    facet: true,
  })
  act!: ChangeAct;

  @pastId({
    doc: 'Id of the record in whose form the row stands: the event of a participation, the organisation of a name.',
    class: 'public',
    label: { en: 'Record (id)', ru: 'Запись (id)' },
    required: true,
  })
  subjectId!: string;

  @remembered(() => Node, 'subjectId', {
    doc: 'The record in whose form the row stands. Null: it is gone, for now or for good.',
    class: 'public',
    label: { en: 'Record', ru: 'Запись' },
  })
  subject!: unknown;

  @pastId({
    doc: 'Id of the node that the row is, or hangs on: the participation itself, and that of its claims.',
    class: 'public',
    label: { en: 'Node (id)', ru: 'Узел (id)' },
    required: true,
  })
  nodeId!: string;

  @remembered(() => Node, 'nodeId', {
    doc: 'The node that the row is, or hangs on. Null: it is gone, for now or for good.',
    class: 'public',
    label: { en: 'Node', ru: 'Узел' },
  })
  node!: unknown;

  @choice(NodeType, {
    doc: 'Type of that node. Null: it went before the row did.',
    class: 'public',
    label: { en: 'Type of node', ru: 'Тип узла' },
    readonly: true,
    facet: true,
  })
  nodeType?: NodeType | null;

  @text({
    doc: 'Type of the row in this API, such as Event, Participation, Name or Claim; for a reference in a list the type that has the list.',
    class: 'public',
    label: { en: 'Type of row', ru: 'Тип строки' },
    required: true,
    readonly: true,
    facet: true,
  })
  recordType!: string;

  @pastId({
    doc: 'Id of the row. Null for a reference in a list, which has none.',
    class: 'public',
    label: { en: 'Row (id)', ru: 'Строка (id)' },
  })
  recordId?: string | null;

  @differences({
    doc: 'The fields that were set, changed or lost with the row, each with its value before and after.',
    class: 'public',
    label: { en: 'Fields', ru: 'Поля' },
  })
  fields!: unknown;

  @Property({ type: 'string', columnType: 'text', fieldName: 'on_table' })
  onTable!: string;

  /** The columns of the row before: all that were filled for a row removed, only those that differ for one changed. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  before?: Record<string, unknown> | null;

  /** The same after. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  after?: Record<string, unknown> | null;
}
