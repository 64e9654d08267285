import { Check } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, period, text } from '../kernel/words.ts';
import { Node } from './node.ts';

export const LinkKind = choices(
  'LinkKind',
  'What a link between two nodes says (after ROR relationships, IATI related activities and PROV).',
  {
    UNIT_OF: {
      doc: 'Was a unit of the other, for a period that is over; the present parent is `parent`.',
      en: 'unit of',
      ru: 'подразделение',
    },
    MEMBER_OF: { doc: 'Is a member of the other.', en: 'member of', ru: 'член' },
    SUCCESSOR_OF: { doc: 'Took over from the other.', en: 'successor of', ru: 'преемник' },
    DESIGNATED_BY: { doc: 'Was designated by the other.', en: 'designated by', ru: 'назначено' },
    HOSTED_BY: { doc: 'Has its seat at the other.', en: 'hosted by', ru: 'размещено у' },
    BASED_AT: { doc: 'Is at the other, a place or body.', en: 'based at', ru: 'находится в' },
    SERVES: { doc: 'Works for the other, a region, country or body.', en: 'serves', ru: 'обслуживает' },
    FOLLOW_UP_OF: { doc: 'Continues the other.', en: 'follow-up of', ru: 'продолжение' },
    TRANSLATION_OF: { doc: 'Is a translation of the other.', en: 'translation of', ru: 'перевод' },
    COPY_OF: { doc: 'Is a copy of the other.', en: 'copy of', ru: 'копия' },
    MANDATED_BY: { doc: 'Has its mandate from the other.', en: 'mandated by', ru: 'уполномочено' },
    RELATED: {
      doc: 'Has to do with the other in a way that `label` words.',
      en: 'related to',
      ru: 'связано с',
    },
  },
);
export type LinkKind = ChoiceOf<typeof LinkKind>;

@Check({ name: 'link_ends_check', expression: '"from_id" <> "to_id"' })
@record({
  type: 'Link',
  nodeType: 'LINK',
  implements: Node,
  doc: 'A relation between any two nodes that no role says: history, sequence, seat, membership.',
  noun: { one: 'link', many: 'links' },
  label: { en: ['Link', 'Links'], ru: ['Связь', 'Связи'] },
  root: { one: 'link', many: 'links' },
})
export class Link extends Node {
  static table = 'link';

  @belongsTo(() => Node, {
    doc: 'The node the link starts from.',
    class: 'public',
    label: { en: 'From', ru: 'От' },
    required: true,
    readonly: true,
  })
  from!: Node;

  @belongsTo(() => Node, {
    doc: 'The node it leads to.',
    class: 'public',
    label: { en: 'To', ru: 'К' },
    required: true,
  })
  to!: Node;

  @choice(LinkKind, {
    doc: 'What the link says, read from `from` to `to`.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    required: true,
    facet: true,
    order: true,
  })
  kind!: LinkKind;

  @period({
    doc: 'When the relation held. Null: not known to be limited.',
    class: 'public',
    label: { en: 'Period', ru: 'Период' },
    order: true,
  })
  period?: string | null;

  @text({
    doc: 'The relation in words, where the kind does not say enough. Null: it does.',
    class: 'personal',
    label: { en: 'Label', ru: 'Пояснение' },
  })
  label?: string | null;
}
