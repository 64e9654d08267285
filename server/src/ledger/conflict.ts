import { Check, Entity, Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, linkedTo, moment, text } from '../kernel/words.ts';
import { Claim } from './claim.ts';
import { Node } from './node.ts';
import { rowKey } from './row.ts';

export const ConflictState = choices('ConflictState', 'Whether a contradiction has been settled.', {
  OPEN: { doc: 'Nobody has settled it yet.', en: 'open', ru: 'открыто' },
  RESOLVED: { doc: 'A curator has settled it and given a reason.', en: 'settled', ru: 'улажено' },
});
export type ConflictState = ChoiceOf<typeof ConflictState>;

@Check({ name: 'conflict_reason_check', expression: '("state" = \'RESOLVED\') = ("reason" is not null)' })
@Index({
  name: 'conflict_one_per_field',
  // The field first: the reference to the node has an index already.
  expression: 'create unique index "conflict_one_per_field" on "conflict" ("field", "node_id")',
})
@record({
  type: 'Conflict',
  doc: 'A contradiction: claims that give one single-valued field of one node different values. Kept up by the registry itself; never settled silently.',
  noun: { one: 'contradiction', many: 'contradictions' },
  label: { en: ['Contradiction', 'Contradictions'], ru: ['Противоречие', 'Противоречия'] },
  root: { one: 'conflict', many: 'conflicts' },
})
export class Conflict {
  static table = 'conflict';

  @rowKey()
  id!: string;

  @belongsTo(() => Node, {
    doc: 'The node whose claims differ.',
    class: 'public',
    label: { en: 'Node', ru: 'Узел' },
    required: true,
    readonly: true,
    ownedBy: true,
  })
  node!: Node;

  @text({
    doc: 'The field on which they differ, as in `Claim.field`.',
    class: 'public',
    label: { en: 'Field', ru: 'Поле' },
    required: true,
    readonly: true,
    facet: true,
    order: true,
  })
  field!: string;

  @choice(ConflictState, {
    doc: 'Whether it has been settled.',
    class: 'public',
    label: { en: 'State', ru: 'Состояние' },
    required: true,
    readonly: true,
    facet: true,
  })
  state!: ConflictState;

  @moment({
    doc: 'When it was noticed, in UTC.',
    class: 'public',
    label: { en: 'Noticed', ru: 'Замечено' },
    required: true,
    readonly: true,
    order: true,
  })
  createdAt!: Date;

  @moment({
    doc: 'When it was settled, in UTC. Null while open.',
    class: 'public',
    label: { en: 'Settled', ru: 'Улажено' },
    readonly: true,
  })
  resolvedAt?: Date | null;

  @text({
    doc: 'Who settled it. Null while open.',
    class: 'personal',
    label: { en: 'Settled by', ru: 'Уладил' },
    readonly: true,
  })
  resolver?: string | null;

  @text({
    doc: 'Why it was settled so, at most 2,000 characters. Null while open.',
    class: 'personal',
    label: { en: 'Reason', ru: 'Причина' },
    max: 2000,
    readonly: true,
    multiline: true,
  })
  reason?: string | null;

  @linkedTo(
    () => Claim,
    { table: 'conflict_claim', own: 'conflict_id', other: 'claim_id' },
    {
      doc: 'The claims that differ, deprecated ones left out.',
      class: 'public',
      label: { en: 'Claims', ru: 'Утверждения' },
    },
  )
  claims!: unknown;
}

/** Which claims a contradiction is between. */
@Entity({ tableName: 'conflict_claim' })
export class ConflictClaim {
  @ManyToOne(() => Conflict, { primary: true, fieldName: 'conflict_id', deleteRule: 'cascade' } as never)
  conflict!: Conflict;

  @ManyToOne(() => Claim, {
    primary: true,
    fieldName: 'claim_id',
    deleteRule: 'cascade',
    index: true,
  } as never)
  claim!: Claim;
}
