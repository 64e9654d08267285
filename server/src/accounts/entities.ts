import { ApiToken } from './api-token.ts';
import { OneTimeLink } from './one-time-link.ts';
import { Session } from './session.ts';
import { User } from './user.ts';

/** The tables of accounts. They are secret: no record of the registry refers to them, and no question reaches them. */
export const accountEntities = [User, Session, ApiToken, OneTimeLink];
