import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from './user.ts';

/** What can be done once by whoever holds a link: become the first administrator, or choose a password. */
@Entity({ tableName: 'one_time_link' })
@Check({
  name: 'one_time_link_purpose_check',
  expression: `("purpose" = 'RESET' and "user_id" is not null) or ("purpose" = 'FIRST' and "user_id" is null)`,
})
export class OneTimeLink {
  /** SHA-256 of the token in the link, in hexadecimal. Secret. */
  @PrimaryKey({ type: 'string', columnType: 'text', fieldName: 'token_hash' })
  tokenHash!: string;

  @Property({ type: 'string', columnType: 'text' })
  purpose!: 'FIRST' | 'RESET';

  @ManyToOne(() => User, { fieldName: 'user_id', nullable: true, deleteRule: 'cascade', index: false })
  @Index({ name: 'one_time_link_user_id_index' })
  user?: User | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'created_at' })
  createdAt!: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'expires_at' })
  expiresAt!: Date;
}
