import { Index } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { pastId, remembered } from '../kernel/history-words.ts';
import { record } from '../kernel/record.ts';
import { choice, hasMany, integer, moment, text } from '../kernel/words.ts';
import { Document } from '../documents/document.ts';
import { Change } from './change.ts';
import { rowKey } from './row.ts';

export const ChangeKind = choices('ChangeKind', 'What sort of action made a change set.', {
  CREATE: { doc: 'Records were entered.', en: 'entered', ru: 'внесение' },
  UPDATE: { doc: 'Records, or claims on them, were changed.', en: 'changed', ru: 'изменение' },
  DELETE: { doc: 'Records were moved to the trash.', en: 'deleted', ru: 'удаление' },
  RESTORE: { doc: 'Records were brought back from the trash.', en: 'restored', ru: 'восстановление' },
  SETTLE: {
    doc: 'A contradiction was settled, or opened again.',
    en: 'contradiction settled',
    ru: 'разрешение противоречия',
  },
  LOAD: { doc: 'The registry loaded what the product ships.', en: 'loaded', ru: 'загрузка' },
  REVERT: { doc: 'An earlier change set was undone.', en: 'undone', ru: 'отмена' },
  PURGE: { doc: 'Records were removed from the trash for good.', en: 'purged', ru: 'уничтожение' },
});
export type ChangeKind = ChoiceOf<typeof ChangeKind>;

@Index({
  name: 'change_set_at_order',
  expression: 'create index "change_set_at_order" on "change_set" ("at", "id")',
})
@record({
  type: 'ChangeSet',
  doc: 'One action that changed the registry, whole: who did it, when, why, and every field that it changed. Done in one transaction, and undone as one.',
  noun: { one: 'change set', many: 'change sets' },
  label: { en: ['Change', 'Changes'], ru: ['Изменение', 'Изменения'] },
  root: { one: 'changeSet', many: 'changes' },
  newestFirst: true,
})
export class ChangeSet {
  static table = 'change_set';

  @rowKey('Identity of the change set: a UUID (version 7, in the order of their beginning).')
  id!: string;

  @integer({
    doc: 'Place in the order in which change sets were completed, from 1. A program that keeps a copy asks for those above the last it has, in this order, and misses none.',
    class: 'public',
    label: { en: 'Position', ru: 'Номер' },
    required: true,
    readonly: true,
    order: true,
  })
  position!: number;

  @moment({
    doc: 'When the action was taken, in UTC.',
    class: 'public',
    label: { en: 'When', ru: 'Когда' },
    required: true,
    readonly: true,
  })
  at!: Date;

  @text({
    doc: 'Who did it: the name or address of the account, or “Liaison” for the registry itself. Empty where the reader may not see it.',
    class: 'personal',
    label: { en: 'Who', ru: 'Кто' },
    required: true,
    readonly: true,
    facet: true,
  })
  actor!: string;

  @text({
    doc: 'The role in which it was done, as it then was: curator, administrator, or system for the registry itself.',
    class: 'public',
    label: { en: 'Role', ru: 'Роль' },
    required: true,
    readonly: true,
    facet: true,
  })
  role!: string;

  @choice(ChangeKind, {
    doc: 'What sort of action it was.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    required: true,
    readonly: true,
    facet: true,
  })
  kind!: ChangeKind;

  @text({
    doc: 'The action by its name in this API, such as updateEvents, or in the program, such as load-seeds.',
    class: 'public',
    label: { en: 'Action', ru: 'Действие' },
    required: true,
    readonly: true,
    facet: true,
  })
  action!: string;

  @text({
    doc: 'Why it was done, in the words of whoever did it, at most 2,000 characters. Null: no reason was given.',
    class: 'personal',
    label: { en: 'Reason', ru: 'Причина' },
    max: 2000,
    multiline: true,
    readonly: true,
  })
  reason?: string | null;

  @pastId({
    doc: 'Id of the document that the action as a whole rested on. Null: on none, or on several, which the claims name.',
    class: 'public',
    label: { en: 'Source (id)', ru: 'Источник (id)' },
  })
  documentId?: string | null;

  @remembered(() => Document, 'documentId', {
    doc: 'The document that the action as a whole rested on. Null: on none, on several, or it is gone.',
    class: 'public',
    label: { en: 'Source', ru: 'Источник' },
  })
  document!: unknown;

  @pastId({
    doc: 'Id of the change set that this one undid. Null: it undid none.',
    class: 'public',
    label: { en: 'Undoes', ru: 'Отменяет' },
  })
  revertsId?: string | null;

  @hasMany(() => Change, 'changeSet', {
    doc: 'What it did, row by row, in the order in which it was done.',
    class: 'public',
    label: { en: 'Rows', ru: 'Строки' },
  })
  changes!: unknown;
}
