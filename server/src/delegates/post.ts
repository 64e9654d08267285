import { record } from '../kernel/record.ts';
import { belongsTo, flag, period, text } from '../kernel/words.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from './delegate.ts';
import { Organisation } from '../organisations/organisation.ts';

@record({
  type: 'Post',
  nodeType: 'POST',
  implements: Node,
  doc: 'The post that a delegate holds or held in an organisation (W3C ORG Post, Popolo Membership).',
  noun: { one: 'post', many: 'posts' },
  label: { en: ['Post', 'Posts'], ru: ['Должность', 'Должности'] },
  root: { one: 'post', many: 'posts' },
})
export class Post extends Node {
  static table = 'post';

  @belongsTo(() => Delegate, {
    doc: 'The person who holds the post.',
    class: 'public',
    label: { en: 'Delegate', ru: 'Делегат' },
    readonly: true,
    ownedBy: true,
    required: true,
  })
  delegate!: Delegate;

  @belongsTo(() => Organisation, {
    doc: 'The organisation the post is in.',
    class: 'public',
    label: { en: 'Organisation', ru: 'Организация' },
    facet: true,
    required: true,
  })
  organisation!: Organisation;

  @text({
    doc: 'The post in words, for example “chief investigator”.',
    class: 'personal',
    label: { en: 'Title', ru: 'Должность' },
    order: true,
    required: true,
  })
  title!: string;

  @text({
    doc: 'Rank in service, for example Colonel. Null: none said.',
    class: 'personal',
    label: { en: 'Rank', ru: 'Звание' },
    max: 200,
  })
  rank?: string | null;

  @flag({
    doc: 'True where the post is held for the time being only.',
    class: 'public',
    label: { en: 'Acting', ru: 'Исполняющий обязанности' },
  })
  acting!: boolean;

  @period({
    doc: 'When the post was held. Null: not known.',
    class: 'public',
    label: { en: 'Period', ru: 'Период' },
    order: true,
  })
  period?: string | null;
}
