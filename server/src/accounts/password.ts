import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { AccountFault } from './account-fault.ts';
import { isCommonPassword } from './common-password.ts';

/** Characters of a password, as a person counts them. */
export const passwordLength = { least: 12, most: 128 } as const;

/**
 * Says what is wrong with a new password, or null when it will do.
 *
 * @param about what others know of the person: a password made of it is refused
 */
export function passwordFault(password: string, about: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < passwordLength.least) {
    return `The password has ${length} characters; it needs at least ${passwordLength.least}. Four unrelated words are a good one.`;
  }
  if (length > passwordLength.most) {
    return `The password has more than ${passwordLength.most} characters.`;
  }
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 5)
    return 'The password repeats the same few characters; use more different ones.';
  if (isCommonPassword(plain)) {
    return 'This password is among the first that anybody would try. Four unrelated words are a good one.';
  }
  const told = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map((text) => text.toLowerCase());
  if (told.some((text) => text.length >= 4 && plain.replaceAll(text, '').length < 8)) {
    return 'The password is little more than the name or the address of the account.';
  }
  return null;
}

const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

const atOnce = 2;
const waitingLimit = 40;
let running = 0;
const waiting: (() => void)[] = [];

/** Each takes 19 MiB and a core for some 60 ms: more than two at once would let strangers stop the server. */
async function oneOfTwo<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) {
    if (waiting.length >= waitingLimit) {
      throw new AccountFault('BUSY', 'Too many people sign in at this moment; try again shortly.', 2);
    }
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derived(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: typeof cost,
): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return oneOfTwo(() => derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength }));
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is stored, in the common text form of argon2 hashes. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derived(password, nonce, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Nobody's password: what is compared when there is no account, so that the answer takes as long. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(tagLength))}`;

/** Whether the password is the stored one. With null it takes the same time and the answer is no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = stored.exec(hash ?? nobody) ?? [];
  if (!nonce || !tag) throw new Error('A stored password hash cannot be read.');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await derived(password, Buffer.from(nonce, 'base64'), parameters as typeof cost);
  const expected = Buffer.from(tag, 'base64');
  return found.length === expected.length && timingSafeEqual(found, expected) && hash !== null;
}
