import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, goodPassword, openDoor, openTestDoor, type TestDoor } from '../../kit/door.ts';
import { describeOnBoth } from '../../kit/on-both.ts';

describeOnBoth('guessing a password', (kind) => {
  let door: TestDoor;

  beforeAll(async () => {
    door = await openTestDoor(kind);
    await door.signedIn('ana@example.org', 'administrator');
  });
  afterAll(() => door?.close());

  const attempt = (email: string, password: string, address: string, headers = {}) =>
    door.send('POST', '/auth/sign-in', { email, password }, { address, headers });

  it('is answered alike for accounts that exist, do not exist, have no password, or are suspended', async () => {
    await door.accounts.createUser({ email: 'new@example.org', name: 'New', role: 'analyst' });
    await door.signedIn('gone@example.org', 'analyst');
    await door.accounts.changeUser((await door.accounts.users.byEmail('gone@example.org')).id, {
      state: 'SUSPENDED',
    });
    const answers = [
      await attempt('ana@example.org', 'wrong wrong wrong', '192.0.2.1'),
      await attempt('nobody@example.org', 'wrong wrong wrong', '192.0.2.2'),
      await attempt('new@example.org', 'wrong wrong wrong', '192.0.2.3'),
      await attempt('gone@example.org', goodPassword, '192.0.2.4'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(({ cookie }) => cookie)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes as long for accounts that do not exist', async () => {
    await door.behind(openDoor);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round += 1) {
      for (const [who, email] of [
        ['known', 'ana@example.org'] as const,
        ['unknown', `no${round}@example.org`] as const,
      ]) {
        const before = performance.now();
        await attempt(email, 'wrong wrong wrong', `192.0.2.${round}`);
        times[who].push(performance.now() - before);
      }
    }
    // The quickest of five: what else the machine does only ever adds.
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(known).toBeGreaterThan(unknown * 0.5);
  });

  it('is stopped after five attempts, alike for known and unknown accounts, by at once or one by one', async () => {
    await door.behind(openDoor);
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      const all = await Promise.all(
        Array.from({ length: 8 }, () => attempt(email, 'wrong wrong wrong', '198.51.100.7')),
      );
      expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        401, 401, 401, 401, 401, 429, 429, 429,
      ]);
      const refused = await attempt(email, goodPassword, '198.51.100.7');
      expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    }
  });

  it('is not multiplied by spellings of the address, by what a proxy might say, or by addresses of one /64', async () => {
    await door.behind(openDoor);
    const spellings = [
      'Ana@example.org',
      ' ana@example.org',
      'ANA@EXAMPLE.ORG ',
      'ana@EXAMPLE.org',
      'ａna@example.org',
    ];
    const statuses: number[] = [];
    for (const [index, email] of [...spellings, ...spellings].entries()) {
      const headers = { 'x-forwarded-for': `203.0.113.${index}` };
      statuses.push((await attempt(email, 'wrong wrong wrong', `2001:db8::${index + 1}`, headers)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429]);
  });

  it('has no field of GraphQL and no batch to be multiplied by', async () => {
    const batch = [1, 2].map(() => ({ email: 'ana@example.org', password: 'wrong wrong wrong' }));
    expect((await door.send('POST', '/auth/sign-in', batch)).status).toBe(400);
    const contract = await door.graphql('{ __schema { mutationType { fields { name } } } }', {
      token: (await door.accounts.createToken({ label: 'x', role: 'analyst' })).text,
    });
    expect(JSON.stringify(contract.body)).not.toMatch(/sign|login|password|session|token/i);
  });

  it('by strangers does not lock out a person where that account has signed in before', async () => {
    await door.behind(openDoor);
    for (let index = 0; index < 50; index += 1) {
      await door.accounts
        .withPassword('ana@example.org', 'no', { network: `203.0.113.${index}`, agent: null })
        .catch(() => null);
    }
    expect((await attempt('ana@example.org', goodPassword, '198.51.100.9')).status).toBe(429);
    expect((await attempt('ana@example.org', goodPassword, '127.0.0.1')).status).toBe(200);
  });
});
