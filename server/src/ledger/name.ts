import { Index, Property } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, language, period, text } from '../kernel/words.ts';
import { Document } from '../documents/document.ts';
import { Node } from './node.ts';
import { rowKey } from './row.ts';

export const NameKind = choices(
  'NameKind',
  'What sort of name it is (after SKOS preferred, alternative and hidden labels).',
  {
    PREFERRED: {
      doc: 'The name to show in its language; one for each node and language.',
      en: 'preferred',
      ru: 'основное',
    },
    OFFICIAL: {
      doc: 'The full official name, where another is preferred.',
      en: 'official',
      ru: 'официальное',
    },
    ALIAS: { doc: 'Another name in use for the same thing.', en: 'alias', ru: 'другое название' },
    ACRONYM: { doc: 'Initials or another short form in capitals.', en: 'acronym', ru: 'аббревиатура' },
    FORMER: { doc: 'A name it no longer bears.', en: 'former', ru: 'прежнее' },
    VARIANT: { doc: 'A wording or spelling met in a document.', en: 'variant', ru: 'вариант' },
    MISSPELLING: {
      doc: 'A slip met in a document, kept so that it is found.',
      en: 'misspelling',
      ru: 'ошибочное',
    },
  },
);
export type NameKind = ChoiceOf<typeof NameKind>;

const doc = 'One name of a node in one language. No name is unique: several nodes may bear it.';

/** A name, with the keys it is searched and sorted by: computed in JavaScript at write, so no database locale matters. */
abstract class NameRow {
  @rowKey()
  id!: string;

  @text({
    doc: 'The name as written, 1 to 500 characters.',
    class: 'public',
    label: { en: 'Name', ru: 'Название' },
    required: true,
  })
  value!: string;

  @language({
    doc: 'Language of the name (BCP 47); `und` where it belongs to none, as some acronyms.',
    class: 'public',
    label: { en: 'Language', ru: 'Язык' },
    required: true,
    facet: true,
  })
  lang!: string;

  @choice(NameKind, {
    doc: 'What sort of name it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    required: true,
    facet: true,
  })
  kind!: NameKind;

  @period({
    doc: 'When the name was borne. Null: not known to be limited.',
    class: 'public',
    label: { en: 'Period', ru: 'Период' },
  })
  period?: string | null;

  @belongsTo(() => Document, {
    doc: 'Document the name was read in. Null: entered without a source.',
    class: 'public',
    label: { en: 'Document', ru: 'Документ' },
  })
  document?: Document | null;

  @Property({ type: 'string', columnType: 'text collate "C"' })
  folded!: string;

  @Property({ type: 'string', columnType: 'text collate "C"' })
  skeleton!: string;

  @Property({ type: 'string', columnType: 'text collate "C"' })
  sortKey!: string;

  @Property({ type: 'string[]', columnType: 'text[]' })
  keys!: string[];
}

/** One preferred name for each node and language; search by folded text and by the keys of its words. */
function nameIndexes(table: string) {
  return (target: abstract new () => object): void => {
    const indexes = {
      preferred: `create unique index "${table}_preferred" on "${table}" ("node_id", "lang") where "kind" = 'PREFERRED'`,
      folded: `create index "${table}_folded_trigram" on "${table}" using gin ("folded" gin_trgm_ops)`,
      keys: `create index "${table}_keys_set" on "${table}" using gin ("keys")`,
      equal: `create index "${table}_folded_equal" on "${table}" ("folded")`,
    };
    for (const expression of Object.values(indexes)) {
      Index({ name: /index "(\w+)"/.exec(expression)![1]!, expression })(target);
    }
  };
}

@nameIndexes('name')
@record({
  type: 'Name',
  doc,
  noun: { one: 'name', many: 'names' },
  label: { en: ['Name', 'Names'], ru: ['Название', 'Названия'] },
})
export class Name extends NameRow {
  static table = 'name';

  @belongsTo(() => Node, {
    doc: 'The node that bears the name.',
    class: 'public',
    label: { en: 'Node', ru: 'Узел' },
    required: true,
    readonly: true,
    ownedBy: true,
  })
  node!: Node;
}

/**
 * The names of persons stand in a table of their own: roles that may not see persons are given no right to it at all,
 * which no filter, order or error text can get around.
 */
@nameIndexes('person_name')
@record({
  type: 'Name',
  servedAs: () => Name,
  doc,
  noun: { one: 'name', many: 'names' },
  label: { en: ['Name', 'Names'], ru: ['Имя', 'Имена'] },
})
export class PersonName extends NameRow {
  static table = 'person_name';

  @belongsTo(() => Node, {
    doc: 'The delegate who bears the name.',
    class: 'personal',
    label: { en: 'Delegate', ru: 'Делегат' },
    required: true,
    readonly: true,
    ownedBy: true,
  })
  node!: Node;
}
