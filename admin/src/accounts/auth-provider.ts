import { type AuthProvider, HttpError } from 'react-admin';
import { askMe, forgetMe, signIn, signOut } from './door.ts';

const isSignInNeeded = (error: unknown) => error instanceof HttpError && error.status === 401;

/** react-admin's word for who is asking: a session in a cookie that no script can read. */
export const authProvider: AuthProvider = {
  login: (who: { email: string; password: string }) => signIn(who),
  async logout() {
    try {
      const { user } = await askMe();
      if (user) await signOut();
    } catch (error) {
      // Nobody to sign out: the session had ended before.
      if (!isSignInNeeded(error)) throw error;
    }
  },
  async checkAuth() {
    try {
      await askMe();
    } catch (error) {
      // A registry that does not answer is no reason to sign out; the page itself says so.
      if (isSignInNeeded(error)) throw Object.assign(new Error(), { message: false });
    }
  },
  async checkError(error: unknown) {
    if (!isSignInNeeded(error)) return;
    forgetMe();
    throw error;
  },
  async getIdentity() {
    const { user, role } = await askMe();
    return user ? { id: user.id, fullName: user.name } : { id: role };
  },
  async getPermissions() {
    try {
      return (await askMe()).role;
    } catch {
      return 'public';
    }
  },
};
