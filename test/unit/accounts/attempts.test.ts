import { describe, expect, it } from 'vitest';
import { countAttempts, type Attempts } from '../../../server/src/accounts/attempts.ts';

/** How many attempts are let through before the first is refused. */
async function allowed(
  attempts: Attempts,
  next: (index: number) => [string, string, boolean],
): Promise<number> {
  for (let index = 0; index < 200; index += 1) {
    try {
      await attempts.take(...next(index));
    } catch {
      return index;
    }
  }
  return 200;
}

describe('attempts to sign in', () => {
  it('are five for one account from one network', async () => {
    expect(await allowed(countAttempts(), () => ['ana@x.org', '192.0.2.1', false])).toBe(5);
  });

  it('are thirty from one network, however many accounts it tries', async () => {
    expect(await allowed(countAttempts(), (index) => [`a${index}@x.org`, '192.0.2.1', false])).toBe(30);
  });

  it('are fifty for one account, from however many networks', async () => {
    expect(await allowed(countAttempts(), (index) => ['ana@x.org', `192.0.2.${index}`, false])).toBe(50);
  });

  it('made elsewhere lock nobody out of a network that the account is known from', async () => {
    const attempts = countAttempts();
    await allowed(attempts, (index) => ['ana@x.org', `192.0.2.${index}`, false]);
    await expect(attempts.take('ana@x.org', '198.51.100.1', true)).resolves.toBeUndefined();
    await expect(attempts.take('ana@x.org', '198.51.100.2', false)).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfter: expect.any(Number),
    });
  });

  it('at once are not more than attempts one by one', async () => {
    const attempts = countAttempts();
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, () => attempts.take('ana@x.org', '192.0.2.1', false)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('that were right are given back', async () => {
    const attempts = countAttempts();
    for (let round = 0; round < 60; round += 1) {
      await attempts.take('ana@x.org', '192.0.2.1', false);
      await attempts.good('ana@x.org', '192.0.2.1');
    }
    expect(await allowed(attempts, () => ['ana@x.org', '192.0.2.1', false])).toBe(5);
  });
});
