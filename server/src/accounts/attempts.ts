import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AccountFault } from './account-fault.ts';

/** Counts attempts to sign in, so that guessing is slow whoever guesses and from wherever. */
export interface Attempts {
  /**
   * Takes one attempt from each allowance before the password is looked at, so that attempts at once do not slip by.
   *
   * @param knownThere whether this account has signed in from this network before: its own allowance is then not asked,
   *   so that strangers elsewhere cannot lock a person out
   * @throws AccountFault TOO_MANY_ATTEMPTS, alike for accounts that exist and that do not
   */
  take(account: string, network: string, knownThere: boolean): Promise<void>;
  /** Takes one attempt at a one-time link. */
  takeLink(network: string): Promise<void>;
  /** Gives back what a good attempt took. */
  good(account: string, network: string): Promise<void>;
}

const minute = 60;

/** Wrong attempts within a time in seconds. */
const allowances = {
  pair: { points: 5, duration: 15 * minute },
  network: { points: 30, duration: 15 * minute },
  account: { points: 50, duration: 60 * minute },
} as const;

/** Counts in memory: a restart forgives, which costs an attacker more than it gives. */
export function countAttempts(): Attempts {
  const pair = new RateLimiterMemory({ keyPrefix: 'pair', ...allowances.pair });
  const networks = new RateLimiterMemory({ keyPrefix: 'network', ...allowances.network });
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', ...allowances.account });
  const key = (account: string, network: string) => `${network} ${account}`;
  return {
    async take(account, network, knownThere) {
      await taken(networks, network);
      await taken(pair, key(account, network));
      if (!knownThere) await taken(accounts, account);
    },
    takeLink: (network) => taken(networks, network),
    async good(account, network) {
      await pair.delete(key(account, network));
      await networks.reward(network, 1);
      await accounts.reward(account, 1);
    },
  };
}

/** For measuring: nothing is counted. */
export const uncounted: Attempts = {
  take: () => Promise.resolve(),
  takeLink: () => Promise.resolve(),
  good: () => Promise.resolve(),
};

async function taken(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AccountFault(
      'TOO_MANY_ATTEMPTS',
      'Too many attempts to sign in. Wait a while, then try again.',
      Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
    );
  }
}
