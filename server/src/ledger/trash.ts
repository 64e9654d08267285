import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * What was deleted, with all that belonged to it, as rows by table. The rows are really gone from their tables, so that no
 * read needs to know of the trash and every key keeps guarding.
 */
@Entity({ tableName: 'trash' })
@Index({
  name: 'trash_deleted_at_order',
  expression: 'create index "trash_deleted_at_order" on "trash" ("deleted_at", "id")',
})
export class Trash {
  /** The id that the record had, and has again when it is restored. */
  @PrimaryKey({ type: 'uuid', columnType: 'uuid' })
  id!: string;

  @Property({ type: 'string', columnType: 'text', fieldName: 'node_type' })
  nodeType!: string;

  /** Its name as it was, for people who look for it; null where it had none. */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  label?: string | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'deleted_at' })
  deletedAt!: Date;

  @Property({ type: 'json', columnType: 'jsonb' })
  rows!: Record<string, Record<string, unknown>[]>;
}
