import { Check, Index } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import {
  belongsTo,
  choice,
  flag,
  headcountHolds,
  integer,
  language,
  partialDate,
  period,
  text,
  variant,
} from '../kernel/words.ts';
import { HeadcountQualifier } from '../kernel/values.ts';
import { Delegate } from '../delegates/delegate.ts';
import { Document } from '../documents/document.ts';
import { TrainingEvent } from '../events/event.ts';
import { Country } from '../vocabulary/country.ts';
import { Basis } from './basis.ts';
import { ClaimValue } from './claim-value.ts';
import { Node } from './node.ts';
import { rowKey } from './row.ts';

export const ClaimRank = choices(
  'ClaimRank',
  'How much a claim counts beside others on the same field (after Wikibase).',
  {
    PREFERRED: {
      doc: 'The value the registry shows: it equals the field of the record.',
      en: 'preferred',
      ru: 'основное',
    },
    NORMAL: { doc: 'Stands beside others; may contradict them.', en: 'normal', ru: 'обычное' },
    DEPRECATED: {
      doc: 'Known to be wrong; kept for the record and no longer a contradiction.',
      en: 'deprecated',
      ru: 'отклонено',
    },
  },
);
export type ClaimRank = ChoiceOf<typeof ClaimRank>;

export const ClaimType = choices('ClaimType', 'The type of the value of a claim.', {
  TEXT: { doc: 'Words, in some language.', en: 'text', ru: 'текст' },
  PERIOD: { doc: 'A date or period.', en: 'period', ru: 'период' },
  QUANTITY: { doc: 'A number or range of numbers.', en: 'quantity', ru: 'количество' },
  NODE: { doc: 'Another node of the registry.', en: 'node', ru: 'узел' },
  CODE: { doc: 'A value of a vocabulary, or yes or no.', en: 'code', ru: 'код' },
});
export type ClaimType = ChoiceOf<typeof ClaimType>;

@Check({
  name: 'claim_value_check',
  expression:
    'case "value_type" when \'TEXT\' then "text" is not null when \'PERIOD\' then "period" is not null' +
    ' when \'QUANTITY\' then "qualifier" is not null when \'NODE\' then "value_node_id" is not null' +
    ' else "code" is not null end',
})
@Check({
  name: 'claim_quantity_check',
  expression: `"value_type" <> 'QUANTITY' or ${headcountHolds('"min"', '"max"', '"qualifier"')}`,
})
@Check({ name: 'claim_source_check', expression: '"quote" is null or "document_id" is not null' })
@Check({
  name: 'claim_quote_check',
  expression: '("quote" is null) = ("quote_start" is null) and ("quote" is null) = ("quote_end" is null)',
})
@Index({
  name: 'claim_one_preferred',
  expression:
    'create unique index "claim_one_preferred" on "claim" ("node_id", "field", coalesce("lang", \'\')) where "rank" = \'PREFERRED\' and "single"',
})
@record({
  type: 'Claim',
  doc: 'What one document says of one field of one node, with the words it says it in.',
  noun: { one: 'claim', many: 'claims' },
  label: { en: ['Claim', 'Claims'], ru: ['Утверждение', 'Утверждения'] },
  root: { one: 'claim', many: 'claims' },
})
export class Claim {
  static table = 'claim';

  @rowKey()
  id!: string;

  @belongsTo(() => Node, {
    doc: 'The node the claim is about.',
    class: 'public',
    label: { en: 'Node', ru: 'Узел' },
    required: true,
    readonly: true,
    ownedBy: true,
  })
  node!: Node;

  @text({
    doc: 'The field claimed: the API name of a field of the node, or a word of the claim vocabulary such as `purpose` or `measure:participants`.',
    class: 'public',
    label: { en: 'Field', ru: 'Поле' },
    required: true,
    max: 100,
    facet: true,
    order: true,
  })
  field!: string;

  @choice(ClaimType, {
    doc: 'Which type the value has.',
    class: 'public',
    label: { en: 'Type of value', ru: 'Тип значения' },
    required: true,
    readonly: true,
  })
  valueType!: ClaimType;

  @variant(
    () => ClaimValue,
    'ClaimValue',
    'value_type',
    [
      { typeName: 'TextValue', when: 'TEXT', fields: { text: 'text', lang: 'lang' } },
      { typeName: 'PeriodValue', when: 'PERIOD', fields: { period: 'period' } },
      {
        typeName: 'QuantityValue',
        when: 'QUANTITY',
        fields: {
          min: 'min',
          max: 'max',
          qualifier: 'qualifier',
          unit: 'unit',
          text: 'text',
          cumulative: 'cumulative',
          country: 'country',
        },
      },
      { typeName: 'NodeValue', when: 'NODE', fields: { node: 'valueNode' } },
      { typeName: 'CodeValue', when: 'CODE', fields: { code: 'code' } },
    ],
    {
      doc: 'The value claimed, in its type. The same values stand flat beside it, for filters.',
      class: 'public',
      label: { en: 'Value', ru: 'Значение' },
    },
  )
  value!: unknown;

  @text({
    doc: 'The words claimed, or the words a quantity is given in. Null for other types.',
    class: 'public',
    label: { en: 'Words', ru: 'Слова' },
    max: 20_000,
    multiline: true,
  })
  text?: string | null;

  @language({
    doc: 'Language of the words (BCP 47). Null: that of the document.',
    class: 'public',
    label: { en: 'Language', ru: 'Язык' },
  })
  lang?: string | null;

  @period({
    doc: 'The date or period claimed. Null for other types.',
    class: 'public',
    label: { en: 'Period', ru: 'Период' },
  })
  period?: string | null;

  @integer({
    doc: 'Smallest number meant by a quantity. Null: none stated, or another type.',
    class: 'public',
    label: { en: 'From', ru: 'От' },
  })
  min?: number | null;

  @integer({
    doc: 'Largest number meant by a quantity. Null: none stated, or another type.',
    class: 'public',
    label: { en: 'To', ru: 'До' },
  })
  max?: number | null;

  @choice(HeadcountQualifier, {
    doc: 'How a quantity is meant. Null for other types.',
    class: 'public',
    label: { en: 'Qualifier', ru: 'Точность' },
  })
  qualifier?: string | null;

  @text({
    doc: 'What a quantity counts, for example “customs employees”. Null: not said, or another type.',
    class: 'public',
    label: { en: 'Unit', ru: 'Единица' },
    max: 200,
  })
  unit?: string | null;

  @flag({
    doc: 'Whether a quantity counts over all events so far rather than at one.',
    class: 'public',
    label: { en: 'Cumulative', ru: 'Накопительно' },
  })
  cumulative!: boolean;

  @belongsTo(() => Country, {
    doc: 'Country that a quantity is limited to. Null: not limited to one.',
    class: 'public',
    label: { en: 'Country counted', ru: 'Страна подсчёта' },
  })
  country?: Country | null;

  @belongsTo(() => Node, {
    doc: 'The node claimed as value. Null for other types.',
    class: 'public',
    label: { en: 'Node claimed', ru: 'Указанный узел' },
  })
  valueNode?: Node | null;

  @text({
    doc: 'The value of a vocabulary that is claimed, for example SEMINAR; `true` or `false` for a yes or no. Null for other types.',
    class: 'public',
    label: { en: 'Code', ru: 'Код' },
    max: 100,
  })
  code?: string | null;

  @belongsTo(() => Document, {
    doc: 'The document that says so. Null: known without a document, which `basis` then explains.',
    class: 'public',
    label: { en: 'Document', ru: 'Документ' },
  })
  document?: Document | null;

  @text({
    doc: 'The words of the document, verbatim but for white space. Null where no single passage says it.',
    class: 'personal',
    label: { en: 'Quote', ru: 'Цитата' },
    max: 5000,
    multiline: true,
  })
  quote?: string | null;

  @integer({
    doc: 'Where the quote begins in the text of the document: a count of characters (Unicode code points) from 0. Null without a quote.',
    class: 'personal',
    label: { en: 'Quote from', ru: 'Цитата с' },
    readonly: true,
  })
  quoteStart?: number | null;

  @integer({
    doc: 'Where the quote ends in the text of the document: the count of characters up to its end. Null without a quote.',
    class: 'personal',
    label: { en: 'Quote to', ru: 'Цитата по' },
    readonly: true,
  })
  quoteEnd?: number | null;

  @belongsTo(() => Delegate, {
    doc: 'The person the document quotes for this. Null: the document says it in its own voice.',
    class: 'public',
    label: { en: 'Said by', ru: 'Со слов' },
  })
  attributedTo?: Delegate | null;

  @belongsTo(() => TrainingEvent, {
    doc: 'The event at which it was said. Null: not said at one.',
    class: 'public',
    label: { en: 'Said at', ru: 'Сказано на' },
  })
  saidAt?: TrainingEvent | null;

  @partialDate({
    doc: 'The day for which the claim held, where the document limits it (“currently”). Claims for different days do not contradict each other. Null: not limited.',
    class: 'public',
    label: { en: 'As of', ru: 'По состоянию на' },
  })
  asOf?: string | null;

  @choice(Basis, {
    doc: 'Whether the document states it, or it follows from what it states.',
    class: 'public',
    label: { en: 'Basis', ru: 'Основание' },
    required: true,
    facet: true,
  })
  basis!: Basis;

  @choice(ClaimRank, {
    doc: 'How much it counts beside other claims on the same field.',
    class: 'public',
    label: { en: 'Rank', ru: 'Ранг' },
    required: true,
    facet: true,
  })
  rank!: ClaimRank;

  @flag({
    doc: 'Whether the field holds one value only, so that a different claim is a contradiction.',
    class: 'public',
    label: { en: 'One value', ru: 'Одно значение' },
    readonly: true,
  })
  single!: boolean;
}
