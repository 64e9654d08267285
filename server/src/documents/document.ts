import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, hasMany, languages, partialDate, text, url } from '../kernel/words.ts';
import { Claim } from '../ledger/claim.ts';
import { Node } from '../ledger/node.ts';
import { Organisation } from '../organisations/organisation.ts';

export const DocumentKind = choices('DocumentKind', 'What sort of text a document is.', {
  PRESS_RELEASE: {
    doc: 'News published by a body about its own work.',
    en: 'press release',
    ru: 'пресс-релиз',
  },
  PAGE: { doc: 'A page of a web site that is no news.', en: 'page', ru: 'страница' },
  REPORT: { doc: 'An account of work done or of findings, published as a whole.', en: 'report', ru: 'отчёт' },
  DECISION: { doc: 'A decision, order or agreement.', en: 'decision', ru: 'решение' },
  DATASET: { doc: 'A table or set of data.', en: 'data set', ru: 'набор данных' },
});
export type DocumentKind = ChoiceOf<typeof DocumentKind>;

@record({
  type: 'Document',
  nodeType: 'DOCUMENT',
  implements: Node,
  doc: 'A text that facts are read from. Claims quote it word for word.',
  noun: { one: 'document', many: 'documents' },
  label: { en: ['Document', 'Documents'], ru: ['Документ', 'Документы'] },
  root: { one: 'document', many: 'documents' },
  named: { by: 'column', property: 'title' },
})
export class Document extends Node {
  static table = 'document';

  @text({
    doc: 'Title as printed, 1 to 500 characters.',
    class: 'personal',
    label: { en: 'Title', ru: 'Заголовок' },
    order: true,
    required: true,
  })
  title!: string;

  @choice(DocumentKind, {
    doc: 'What sort of text it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: DocumentKind;

  @url({
    doc: 'Where it was found (absolute, http or https). Null: not known.',
    class: 'public',
    label: { en: 'Address', ru: 'Адрес' },
  })
  url?: string | null;

  @belongsTo(() => Organisation, {
    doc: 'The organisation that published it. Null: not known.',
    class: 'public',
    label: { en: 'Publisher', ru: 'Издатель' },
    facet: true,
  })
  publisher?: Organisation | null;

  @text({
    doc: 'Who wrote it, in its own words, for example “PR Department”. Null: not said.',
    class: 'personal',
    label: { en: 'Author', ru: 'Автор' },
  })
  author?: string | null;

  @languages({
    doc: 'Languages it is written in (BCP 47). Empty: not known.',
    class: 'public',
    label: { en: 'Languages', ru: 'Языки' },
    facet: true,
  })
  languages!: string[];

  @partialDate({
    doc: 'When it was published. Null: it does not say.',
    class: 'public',
    label: { en: 'Published', ru: 'Опубликован' },
    order: true,
  })
  published?: string | null;

  @partialDate({
    doc: 'When it was fetched for the registry. Null: not known.',
    class: 'public',
    label: { en: 'Retrieved', ru: 'Получен' },
  })
  retrievedAt?: string | null;

  @text({
    doc: 'The whole text, against which every quote is checked: at most 1,000,000 characters. Null: not held here.',
    class: 'personal',
    label: { en: 'Text', ru: 'Текст' },
    multiline: true,
    max: 1_000_000,
  })
  text?: string | null;

  @text({
    doc: 'SHA-256 of the text as UTF-8, in hexadecimal; of the empty text where none is held.',
    class: 'public',
    label: { en: 'SHA-256', ru: 'SHA-256' },
    readonly: true,
    max: 64,
    required: true,
  })
  sha256!: string;

  @text({
    doc: 'Under which terms it may be used, as an SPDX identifier or in words. Null: not known.',
    class: 'public',
    label: { en: 'Licence', ru: 'Лицензия' },
  })
  licence?: string | null;

  @hasMany(() => Claim, 'document', {
    doc: 'What this document says of any node.',
    class: 'public',
    label: { en: 'Claims made', ru: 'Утверждения документа' },
  })
  claimsMade!: unknown;
}
