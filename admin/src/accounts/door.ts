import { askDoor } from '../kernel/execute.ts';

export interface DoorUser {
  id: string;
  email: string;
  name: string;
  role: string;
}

/** Who is asking, as the registry sees it. */
export interface Me {
  /** Null where nobody has signed in and nobody has to. */
  user: DoorUser | null;
  role: string;
  mayWrite: boolean;
  /** False as long as there is no account to sign in with. */
  canSignIn: boolean;
}

/** What is said about `me` holds so long, in milliseconds: react-admin asks several times for each page. */
const fresh = 5_000;
let asked: { me: Promise<Me>; at: number } | null = null;

/** Who is asking. Rejects with status 401 where somebody has to sign in first. */
export function askMe(): Promise<Me> {
  if (!asked || Date.now() - asked.at > fresh) {
    asked = { me: askDoor<Me>('GET', 'me'), at: Date.now() };
    asked.me.catch(forgetMe);
  }
  return asked.me;
}

export function forgetMe(): void {
  asked = null;
}

type SignedIn = { user: DoorUser };

async function change<Result>(path: string, body: object): Promise<Result> {
  forgetMe();
  try {
    return await askDoor<Result>('POST', path, body);
  } finally {
    forgetMe();
  }
}

export const signIn = (who: { email: string; password: string }) => change<SignedIn>('sign-in', who);
export const signOut = () => change<object>('sign-out', {});
export const makeFirst = (who: { token: string; email: string; name: string; password: string }) =>
  change<SignedIn>('first', who);
export const choosePassword = (wanted: { token: string; password: string }) =>
  change<SignedIn>('reset', wanted);
export const changePassword = (wanted: { present: string; password: string }) =>
  change<SignedIn>('password', wanted);
