import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from './user.ts';

/** Roles that a program may have. Administrators sign in themselves. */
export const tokenRoles = ['client', 'analyst', 'curator'] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** What a token may be used for: `read` asks, `write` changes (for curators). */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What a program shows instead of a password. The secret itself is shown once, when it is made. */
@Entity({ tableName: 'api_token' })
@Check({
  name: 'api_token_role_check',
  expression: `"role" in (${tokenRoles.map((role) => `'${role}'`).join(', ')})`,
})
export class ApiToken {
  /** Ten letters and digits: the visible middle of the token. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  id!: string;

  /** SHA-256 of the 32 random bytes, in hexadecimal. Secret. */
  @Property({ type: 'string', columnType: 'text', fieldName: 'secret_hash' })
  secretHash!: string;

  @Property({ type: 'string', columnType: 'text' })
  label!: string;

  @Property({ type: 'string', columnType: 'text' })
  role!: TokenRole;

  @Property({ type: 'json', columnType: 'jsonb' })
  scopes!: TokenScope[];

  /** The administrator who made it; null when the command line did. */
  @ManyToOne(() => User, { fieldName: 'created_by', nullable: true, deleteRule: 'set null', index: false })
  @Index({ name: 'api_token_created_by_index' })
  createdBy?: User | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'created_at' })
  createdAt!: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'expires_at' })
  expiresAt!: Date;

  /** Exact to a minute; null when it was never used. */
  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'last_used_at', nullable: true })
  lastUsedAt?: Date | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'revoked_at', nullable: true })
  revokedAt?: Date | null;
}
