import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashSecret } from '../../../server/src/accounts/secret.ts';
import { closedDoor, codeOf, goodPassword, openTestDoor, type TestDoor } from '../../kit/door.ts';
import { describeOnBoth } from '../../kit/on-both.ts';

const minute = 60_000;
const root = { email: 'root@example.org', name: 'Root', password: goodPassword };
const count = '{ organisations { totalCount } }';

describeOnBoth('signing in', (kind) => {
  let door: TestDoor;
  let administrator: string;

  beforeAll(async () => {
    door = await openTestDoor(kind);
  });
  afterAll(() => door?.close());

  it('is not asked of whoever sits at the machine while there is no administrator', async () => {
    expect((await door.send('GET', '/auth/me')).body).toEqual({
      user: null,
      role: 'curator',
      mayWrite: true,
      canSignIn: false,
    });
    expect((await door.graphql(count)).status).toBe(200);
    expect((await door.send('GET', '/auth/users')).status).toBe(401);
  });

  it('begins with the one-time link, which makes one administrator and works once', async () => {
    const [old, token] = [await door.accounts.links.first(), await door.accounts.links.first()];
    expect((await door.send('POST', '/auth/first', { ...root, token: old })).status).toBe(401);
    const weak = await door.send('POST', '/auth/first', { ...root, token, password: 'password1234' });
    expect([weak.status, codeOf(weak)]).toEqual([422, 'UNPROCESSABLE']);

    const [one, other] = await Promise.all([
      door.send('POST', '/auth/first', { ...root, token }),
      door.send('POST', '/auth/first', { ...root, email: 'other@example.org', token }),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await door.accounts.users.list()).map(({ role }) => role)).toEqual(['administrator']);
    const [{ email } = { email: '' }] = await door.accounts.users.list();
    administrator = (await door.send('POST', '/auth/sign-in', { email, password: goodPassword })).cookie!;

    const again = await door.send('POST', '/auth/first', {
      ...root,
      email: 'third@example.org',
      token: await door.accounts.links.first(),
    });
    expect([again.status, codeOf(again)]).toEqual([409, 'CONFLICT']);
  });

  it('is asked of everybody from then on', async () => {
    const refused = await door.graphql(count);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(refused.headers['www-authenticate']).toBe('Bearer');
    expect((await door.send('GET', '/auth/me')).status).toBe(401);
    expect((await door.graphql(count, { cookie: administrator })).status).toBe(200);
  });

  it('sets a cookie for this host, over TLS or loopback, out of the reach of scripts and other sites', async () => {
    const { headers } = await door.send('POST', '/auth/sign-in', {
      email: (await door.accounts.users.list())[0]!.email.toUpperCase(),
      password: goodPassword,
    });
    expect(headers['set-cookie']).toMatch(
      /^__Host-liaison=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('stores no secret as it is', async () => {
    const stored = await Promise.all(
      ['session', 'user_account', 'one_time_link'].map((table) =>
        door.reader.read(`select coalesce(json_agg(t)::text, '') from ${table} t`),
      ),
    );
    const text = stored.flat().join();
    expect(text).toContain('$argon2id$');
    expect(text).not.toContain(administrator.split('=')[1]!);
    expect(text).not.toContain(goodPassword);
  });

  it('is refused to other sites and to other kinds of content', async () => {
    const [first] = await door.accounts.users.list();
    const body = { email: first!.email, password: goodPassword };
    const of = (headers: Record<string, string>) =>
      door.send('POST', '/auth/sign-in', JSON.stringify(body), { headers }).then(({ status }) => status);
    const json = { 'content-type': 'application/json' };
    expect(await of({ ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await of({ ...json, origin: 'null' })).toBe(403);
    expect(await of({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await of({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await of({ 'content-type': 'text/plain' })).toBe(415);
    expect(await of({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(await of({ ...json, origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('ends after half an hour without use, and after twelve hours in any case', async () => {
    const cookie = await door.signedIn('hours@example.org', 'analyst');
    const status = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1050)); // what is remembered for a second
      return (await door.send('GET', '/auth/me', undefined, { cookie })).status;
    };
    door.wait(29 * minute);
    expect(await status()).toBe(200);
    door.wait(29 * minute);
    expect(await status()).toBe(200);
    door.wait(31 * minute);
    expect(await status()).toBe(401);

    const { cookie: long } = await door.send('POST', '/auth/sign-in', {
      email: 'hours@example.org',
      password: goodPassword,
    });
    for (let half = 0; half < 24; half += 1) {
      door.wait(29.9 * minute);
      await door.accounts.sessions.find(hashOf(long!));
    }
    expect((await door.accounts.sessions.list(null)).map(({ email }) => email)).toContain(
      'hours@example.org',
    );
    door.wait(3 * minute);
    expect((await door.accounts.sessions.list(null)).map(({ email }) => email)).not.toContain(
      'hours@example.org',
    );
  });

  it('is undone by signing out, at once and for good', async () => {
    const cookie = await door.signedIn('out@example.org', 'analyst');
    expect((await door.send('GET', '/auth/me', undefined, { cookie })).status).toBe(200);
    const out = await door.send('POST', '/auth/sign-out', {}, { cookie });
    expect(out.headers['set-cookie']).toContain('__Host-liaison=; Max-Age=0');
    expect((await door.send('GET', '/auth/me', undefined, { cookie })).status).toBe(401);
  });

  it('can be required from the first day on', async () => {
    const strict = await openTestDoor(kind);
    try {
      await strict.behind(closedDoor);
      expect((await strict.graphql(count)).status).toBe(401);
      await strict.behind({ signIn: 'required', publicAccess: 'read' });
      expect((await strict.send('GET', '/auth/me')).body).toMatchObject({ role: 'public', user: null });
      expect((await strict.graphql(count)).status).toBe(200);
      const nested =
        '{ organisations { totalCount } ...More } fragment More on Query { __schema { types { name } } }';
      expect(codeOf(await strict.graphql(nested))).toBe('FORBIDDEN');
      const change = await strict.graphql(
        'mutation { deleteOrganisation(id: "x", version: 1) { userErrors { code } } }',
      );
      expect([change.status, codeOf(change)]).toEqual([403, 'FORBIDDEN']);
    } finally {
      await strict.close();
    }
  });
});

function hashOf(cookie: string): string {
  return hashSecret(cookie.split('=')[1]!);
}
