import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 random bits as 43 letters and digits that a URL and a cookie carry as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored instead of a secret. One round of SHA-256 is enough for 256 random bits: unlike a password they cannot
 * be guessed, however fast guessing is.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const tokenPrefix = 'liaison';
const idLength = 10;
const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const tokenPattern = new RegExp(`^${tokenPrefix}_([a-z0-9]{${idLength}})_([A-Za-z0-9_-]{43})$`);

/** The two halves of an API token: an id that lists show, and what only its holder knows. */
export interface TokenParts {
  id: string;
  secret: string;
}

export function newToken(): TokenParts & { text: string } {
  const id = Array.from({ length: idLength }, () => idLetters[randomInt(idLetters.length)]).join('');
  const secret = newSecret();
  return { id, secret, text: `${tokenPrefix}_${id}_${secret}` };
}

/** Null when the text is no token of ours. */
export function readToken(text: string): TokenParts | null {
  const [, id, secret] = tokenPattern.exec(text) ?? [];
  return id && secret ? { id, secret } : null;
}

/** Compares two hashes without telling by the time where they differ. */
export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
