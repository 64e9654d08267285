import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { User } from './user.ts';

/** One signed-in browser. Rows outlive the session a while: an address that signed in before is known by them. */
@Entity({ tableName: 'session' })
export class Session {
  /** Names the session in lists; says nothing about its token. */
  @PrimaryKey({ type: 'uuid', columnType: 'uuid' })
  id!: string;

  @ManyToOne(() => User, { fieldName: 'user_id', deleteRule: 'cascade', index: false })
  @Index({ name: 'session_user_id_index' })
  user!: User;

  /** SHA-256 of the token, in hexadecimal. Secret. */
  @Property({ type: 'string', columnType: 'text', fieldName: 'token_hash' })
  @Unique({ name: 'session_token_hash_unique' })
  tokenHash!: string;

  /** Network it was opened from: an IPv4 address, or the /64 of an IPv6 one. */
  @Property({ type: 'string', columnType: 'text' })
  network!: string;

  /** What the browser called itself, cut to 200 characters; null when it said nothing. */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  agent?: string | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'created_at' })
  createdAt!: Date;

  /** Exact to a minute. */
  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'last_seen_at' })
  lastSeenAt!: Date;

  /** The end that no use puts off. */
  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'expires_at' })
  expiresAt!: Date;

  /** When it was ended by hand, by a sign-out, a suspension or another role; null while it may be used. */
  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'ended_at', nullable: true })
  endedAt?: Date | null;
}
