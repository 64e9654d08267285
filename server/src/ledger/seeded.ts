import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * What the seed files last gave, record by record and file set by file set: so that loading again costs nothing, and a
 * record that a curator has touched since is left alone.
 */
@Entity({ tableName: 'seeded' })
export class Seeded {
  /** Key of the record in the seed files; `*sources` and `*world` stand for a whole set of files. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  key!: string;

  /** SHA-256 of what the files said of it. */
  @Property({ type: 'string', columnType: 'text', fieldName: 'content_hash' })
  contentHash!: string;

  /** Version of the record right after loading; another one now means that somebody has changed it. Null for a set. */
  @Property({ type: 'integer', columnType: 'int', nullable: true })
  version?: number | null;
}
