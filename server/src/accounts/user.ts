import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Roles that a person may have. `public` is nobody in particular, `client` is a program. */
export const userRoles = ['analyst', 'curator', 'administrator'] as const;
export type UserRole = (typeof userRoles)[number];

export const userStates = ['ACTIVE', 'SUSPENDED'] as const;
export type UserState = (typeof userStates)[number];

/** A person who signs in. Not part of the reading plan: nothing of it can be asked for by GraphQL. */
@Entity({ tableName: 'user_account' })
@Check({
  name: 'user_account_role_check',
  expression: `"role" in (${userRoles.map((role) => `'${role}'`).join(', ')})`,
})
@Check({
  name: 'user_account_state_check',
  expression: `"state" in (${userStates.map((state) => `'${state}'`).join(', ')})`,
})
export class User {
  @PrimaryKey({ type: 'uuid', columnType: 'uuid' })
  id!: string;

  /** In lower case: two spellings are one account. */
  @Property({ type: 'string', columnType: 'text' })
  @Unique({ name: 'user_account_email_unique' })
  email!: string;

  @Property({ type: 'string', columnType: 'text' })
  name!: string;

  @Property({ type: 'string', columnType: 'text' })
  role!: UserRole;

  @Property({ type: 'string', columnType: 'text' })
  state!: UserState;

  /** argon2id with its parameters and salt; null until the person has chosen a password by a one-time link. Secret. */
  @Property({ type: 'string', columnType: 'text', fieldName: 'password_hash', nullable: true })
  passwordHash?: string | null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'created_at' })
  createdAt!: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'updated_at' })
  updatedAt!: Date;

  /** Null until the first time. */
  @Property({ type: 'Date', columnType: 'timestamptz(3)', fieldName: 'last_sign_in_at', nullable: true })
  lastSignInAt?: Date | null;
}
