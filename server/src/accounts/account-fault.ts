export type AccountFaultCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'DUPLICATE'
  | 'REFUSED'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'TOO_MANY_ATTEMPTS'
  | 'BUSY';

/** What cannot be done with an account, in words for whoever asked. Never says whether an account exists to strangers. */
export class AccountFault extends Error {
  override readonly name = 'AccountFault';

  constructor(
    readonly code: AccountFaultCode,
    message: string,
    /** Seconds after which trying again makes sense; null when it never does. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}
