import { Property } from '@mikro-orm/decorators/legacy';
import { pastId, remembered } from '../kernel/history-words.ts';
import { record } from '../kernel/record.ts';
import { choice, moment, text } from '../kernel/words.ts';
import { ChangeSet } from './change-set.ts';
import { NodeType } from './node-type.ts';
import { rowKey } from './row.ts';

/**
 * What was deleted, with all that belonged to it, as rows by table. The rows are really gone from their tables, so that no
 * read needs to know of the trash and every key keeps guarding.
 */
@record({
  type: 'TrashedRecord',
  doc: 'A record in the trash, with all that its form owned. It can be brought back until an administrator purges it.',
  noun: { one: 'record in the trash', many: 'records in the trash' },
  label: { en: ['Record in the trash', 'Trash'], ru: ['Запись в корзине', 'Корзина'] },
  root: { one: 'trashedRecord', many: 'trash' },
  newestFirst: true,
})
export class Trash {
  static table = 'trash';

  @rowKey('The id that the record had, and has again when it is restored.')
  id!: string;

  @choice(NodeType, {
    doc: 'What sort of record it was.',
    class: 'public',
    label: { en: 'Type', ru: 'Тип' },
    required: true,
    readonly: true,
    facet: true,
  })
  nodeType!: NodeType;

  @text({
    doc: 'Its name as it was, for people who look for it. Null: it had none, or the reader may not see names of persons.',
    class: 'personal',
    label: { en: 'Name', ru: 'Название' },
    readonly: true,
    max: 20_000,
  })
  label?: string | null;

  @moment({
    doc: 'When it was deleted, in UTC.',
    class: 'public',
    label: { en: 'Deleted', ru: 'Удалено' },
    required: true,
    readonly: true,
    order: true,
  })
  deletedAt!: Date;

  /** Set by the database from what the transaction announced. */
  @pastId({
    doc: 'Id of the change set that deleted it. Null: it was deleted without one.',
    class: 'public',
    label: { en: 'Deleted by (id)', ru: 'Кем удалено (id)' },
  })
  changeSetId?: string | null;

  @remembered(() => ChangeSet, 'changeSetId', {
    doc: 'The change set that deleted it: who, and why. Null: it was deleted without one.',
    class: 'public',
    label: { en: 'Deleted by', ru: 'Кем удалено' },
  })
  changeSet!: unknown;

  @Property({ type: 'json', columnType: 'jsonb' })
  rows!: Record<string, Record<string, unknown>[]>;
}
