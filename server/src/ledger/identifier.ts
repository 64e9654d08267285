import { Index } from '@mikro-orm/decorators/legacy';
import { record } from '../kernel/record.ts';
import { belongsTo, text } from '../kernel/words.ts';
import { Node } from './node.ts';
import { rowKey } from './row.ts';

@Index({
  name: 'identifier_scheme_value',
  expression: 'create index "identifier_scheme_value" on "identifier" ("scheme", "value")',
})
@record({
  type: 'Identifier',
  doc: 'The identity of a node in another registry, for example a ROR id or an IATI activity identifier.',
  noun: { one: 'identifier', many: 'identifiers' },
  label: { en: ['Identifier', 'Identifiers'], ru: ['Идентификатор', 'Идентификаторы'] },
})
export class Identifier {
  static table = 'identifier';

  @rowKey()
  id!: string;

  @belongsTo(() => Node, {
    doc: 'The node so identified.',
    class: 'public',
    label: { en: 'Node', ru: 'Узел' },
    required: true,
    readonly: true,
    ownedBy: true,
  })
  node!: Node;

  @text({
    doc: 'The registry or scheme, in lower case: `ror`, `iati`, `wikidata`, `isni` …, at most 100 characters.',
    class: 'public',
    label: { en: 'Scheme', ru: 'Схема' },
    required: true,
    max: 100,
    facet: true,
  })
  scheme!: string;

  @text({
    doc: 'The identifier as that registry writes it, at most 500 characters.',
    class: 'public',
    label: { en: 'Value', ru: 'Значение' },
    required: true,
  })
  value!: string;
}
