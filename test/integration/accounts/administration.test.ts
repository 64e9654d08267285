import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, goodPassword, openTestDoor, type TestDoor } from '../../kit/door.ts';
import { Factory } from '../../kit/factory.ts';
import { describeOnBoth } from '../../kit/on-both.ts';

const people = '{ delegates { nodes { family maskedFields } } }';
const change =
  'mutation { deleteOrganisation(id: "00000000-0000-7000-8000-000000000000", version: 1) { userErrors { code } } }';

describeOnBoth('an administrator', (kind) => {
  let door: TestDoor;
  let cookie: string;

  beforeAll(async () => {
    const factory = new Factory();
    factory.add('Delegate', { names: [{ value: 'Leyla Karimova', lang: 'en' }] });
    door = await openTestDoor(kind, factory);
    cookie = await door.signedIn('root@example.org', 'administrator');
  });
  afterAll(() => door?.close());

  const asRoot = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown) =>
    door.send(method, url, body, { cookie });
  const userOf = (reply: { body: Record<string, unknown> }) =>
    reply.body['user'] as { id: string; state: string };

  it('makes an account whose person chooses the password by a link that works once', async () => {
    const made = await asRoot('POST', '/auth/users', {
      email: 'Ana@example.org',
      name: 'Ana',
      role: 'analyst',
    });
    expect(made.status).toBe(201);
    expect(made.body['user']).toMatchObject({
      email: 'ana@example.org',
      role: 'analyst',
      hasPassword: false,
    });
    expect(JSON.stringify(made.body)).not.toMatch(/hash/i);
    const token = /#\/reset\?token=(.+)$/.exec(made.body['link'] as string)![1];
    const done = await door.send('POST', '/auth/reset', { token, password: goodPassword });
    expect([done.status, Boolean(done.cookie)]).toEqual([200, true]);
    expect((await door.send('POST', '/auth/reset', { token, password: goodPassword })).status).toBe(401);
    expect((await asRoot('POST', '/auth/users', { email: 'ANA@example.org', role: 'analyst' })).status).toBe(
      409,
    );
  });

  it('ends every session of an account at once by suspending it or giving it another role', async () => {
    const curator = await door.signedIn('cur@example.org', 'curator');
    const { id } = await door.accounts.users.byEmail('cur@example.org');
    const status = async (of: string) => (await door.graphql(people, { cookie: of })).status;
    expect(await status(curator)).toBe(200);
    expect(userOf(await asRoot('PATCH', `/auth/users/${id}`, { state: 'SUSPENDED' })).state).toBe(
      'SUSPENDED',
    );
    expect(await status(curator)).toBe(401);
    const again = { email: 'cur@example.org', password: goodPassword };
    expect((await door.send('POST', '/auth/sign-in', again)).status).toBe(401);

    await asRoot('PATCH', `/auth/users/${id}`, { state: 'ACTIVE' });
    const back = (await door.send('POST', '/auth/sign-in', again)).cookie!;
    expect((await door.graphql(change, { cookie: back })).body).not.toHaveProperty('errors');
    await asRoot('PATCH', `/auth/users/${id}`, { role: 'analyst' });
    expect(await status(back)).toBe(401);
  });

  it('cannot leave the registry without one', async () => {
    const { id } = await door.accounts.users.byEmail('root@example.org');
    for (const patch of [{ state: 'SUSPENDED' }, { role: 'curator' }]) {
      const refused = await asRoot('PATCH', `/auth/users/${id}`, patch);
      expect([refused.status, codeOf(refused)]).toEqual([409, 'CONFLICT']);
    }
    expect((await asRoot('GET', '/auth/me')).status).toBe(200);
  });

  it('sees and ends everybody’s sessions; others their own', async () => {
    const ben = await door.signedIn('ben@example.org', 'curator');
    const own = (await door.send('GET', '/auth/sessions', undefined, { cookie: ben })).body['sessions'];
    expect(own).toMatchObject([{ email: 'ben@example.org', isThis: true }]);
    expect((await door.send('GET', '/auth/sessions?all=true', undefined, { cookie: ben })).status).toBe(403);
    const all = (await asRoot('GET', '/auth/sessions?all=true')).body['sessions'] as {
      id: string;
      email: string;
    }[];
    const ofRoot = all.find(({ email }) => email === 'root@example.org')!.id;
    expect((await door.send('DELETE', `/auth/sessions/${ofRoot}`, undefined, { cookie: ben })).status).toBe(
      404,
    );
    const ofBen = all.find(({ email }) => email === 'ben@example.org')!.id;
    expect((await asRoot('DELETE', `/auth/sessions/${ofBen}`)).status).toBe(204);
    expect((await door.send('GET', '/auth/me', undefined, { cookie: ben })).status).toBe(401);
  });

  it.each(['analyst', 'curator'])('is not what a %s can act as', async (role) => {
    const other = await door.signedIn(`${role}.x@example.org`, role);
    const { id } = await door.accounts.users.byEmail('root@example.org');
    const asked = [
      ['GET', '/auth/users'],
      ['POST', '/auth/users', { email: 'x@example.org', role: 'administrator' }],
      ['PATCH', `/auth/users/${id}`, { state: 'SUSPENDED' }],
      ['POST', `/auth/users/${id}/reset`, {}],
      ['GET', '/auth/tokens'],
      ['POST', '/auth/tokens', { label: 'x', role: 'curator' }],
      ['DELETE', '/auth/tokens/abc'],
    ] as const;
    for (const [method, url, body] of asked) {
      expect((await door.send(method, url, body, { cookie: other })).status, `${method} ${url}`).toBe(403);
      expect((await door.send(method, url, body)).status, `${method} ${url}`).toBe(401);
    }
  });

  it('makes tokens that open what their role may see, and no more', async () => {
    const make = async (role: string) => {
      const made = await asRoot('POST', '/auth/tokens', { label: `for ${role}`, role, days: 30 });
      expect(made.status).toBe(201);
      return made.body as { secret: string; token: { id: string } };
    };
    const [client, analyst, curator] = [await make('client'), await make('analyst'), await make('curator')];
    const delegate = async (token: string) =>
      ((await door.graphql(people, { token })).body['data'] as { delegates: { nodes: unknown[] } }).delegates
        .nodes[0];
    expect(await delegate(client.secret)).toMatchObject({ maskedFields: expect.arrayContaining(['family']) });
    expect(await delegate(analyst.secret)).toMatchObject({ maskedFields: [] });
    expect(codeOf(await door.graphql(change, { token: analyst.secret }))).toBe('FORBIDDEN');
    expect(codeOf(await door.graphql(change, { token: curator.secret }))).toBeUndefined();
    expect((await door.send('GET', '/auth/users', undefined, { token: curator.secret })).status).toBe(401);

    const listed = await asRoot('GET', '/auth/tokens');
    expect(JSON.stringify(listed.body)).not.toContain(client.secret.split('_').slice(2).join('_'));
    expect(JSON.stringify(listed.body)).not.toMatch(/hash/i);
    expect(
      (listed.body['tokens'] as { lastUsedAt: unknown }[]).every(({ lastUsedAt }) => lastUsedAt !== null),
    ).toBe(true);

    expect((await asRoot('DELETE', `/auth/tokens/${client.token.id}`)).status).toBe(200);
    expect((await door.graphql(people, { token: client.secret })).status).toBe(401);
  });

  it('is told what is wrong with a token', async () => {
    const refused = async (wanted: object) => {
      const { status, body } = await asRoot('POST', '/auth/tokens', wanted);
      return [status, (body['errors'] as { message: string }[])[0]!.message.split(':')[0]];
    };
    expect(await refused({ role: 'analyst' })).toEqual([422, 'label']);
    expect(await refused({ role: 'administrator', label: 'x' })).toEqual([422, 'role']);
    expect(await refused({ role: 'analyst', label: 'x', days: 366 })).toEqual([422, 'days']);
    expect(await refused({ role: 'analyst', label: 'x', scopes: ['read', 'write'] })).toEqual([
      422,
      'scopes',
    ]);
    expect(await refused({ role: 'analyst', label: { $ne: '' } })).toEqual([422, 'label']);
  });

  it('gives a token that is expired, cut or changed no entry, and lets nothing else take its place', async () => {
    const { text } = await door.accounts.createToken({ label: 'x', role: 'curator', days: 1 });
    const changed = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    for (const token of [changed, text.slice(0, -1), 'x', `${text}=`]) {
      expect((await door.graphql(people, { token, cookie })).status).toBe(401);
    }
    expect((await door.graphql(people, { token: text })).status).toBe(200);
    await door.orm.em.getConnection().execute(`update api_token set expires_at = now() where label = 'x'`);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await door.graphql(people, { token: text })).status).toBe(401);
  });

  it('changes the own password with the present one, which ends the other sessions', async () => {
    const other = (
      await door.send('POST', '/auth/sign-in', { email: 'root@example.org', password: goodPassword })
    ).cookie!;
    const wrong = await asRoot('POST', '/auth/password', {
      present: 'not this one',
      password: 'amber window piano',
    });
    expect([wrong.status, codeOf(wrong)]).toEqual([409, 'CONFLICT']);
    const done = await asRoot('POST', '/auth/password', {
      present: goodPassword,
      password: 'amber window piano',
    });
    expect(done.status).toBe(200);
    for (const old of [cookie, other]) {
      expect((await door.send('GET', '/auth/me', undefined, { cookie: old })).status).toBe(401);
    }
    expect((await door.send('GET', '/auth/me', undefined, { cookie: done.cookie! })).status).toBe(200);
  });
});
