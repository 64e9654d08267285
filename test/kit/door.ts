import { Accounts } from '../../server/src/accounts/accounts.ts';
import { buildApp, stopApp } from '../../server/src/app.ts';
import { payloadField, readingPlugin, stringifyResult } from '../../server/src/reading/plugin.ts';
import { createReading } from '../../server/src/reading/reading.ts';
import { requestContext } from '../../server/src/request-context.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';
import { gatePlugin } from '../../server/src/sign-in/gate.ts';
import { addSignInRoutes } from '../../server/src/sign-in/routes.ts';
import { signInFirst, whoAsks, type Door } from '../../server/src/sign-in/who-asks.ts';
import type { DatabaseKind } from '../../server/src/storage/database.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import type { Factory } from './factory.ts';

export const closedDoor: Door = { signIn: 'required', publicAccess: 'none' };
export const openDoor: Door = { signIn: 'open', publicAccess: 'none' };

export interface Reply {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  /** `name=token` as a browser sends it back; undefined when none was set. */
  cookie: string | undefined;
}

/** What of a request differs from a plain one. */
export interface From {
  cookie?: string;
  token?: string;
  address?: string;
  headers?: Record<string, string>;
}

/** A registry with its door: asked over HTTP without a network. */
export interface TestDoor extends TestDatabase {
  accounts: Accounts;
  send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, from?: From): Promise<Reply>;
  graphql(query: string, from?: From): Promise<Reply>;
  /** Makes an account with this password, and gives the cookie of a session of it. */
  signedIn(email: string, role: string): Promise<string>;
  /** Another door before the same registry, with its own count of attempts. */
  behind(door: Door): Promise<void>;
  /** Moves the clock that sessions, tokens and links go by. */
  wait(milliseconds: number): void;
}

export const goodPassword = 'violet anchor bakery';
const schema = buildRegistrySchema();

export async function openTestDoor(kind: DatabaseKind, factory?: Factory): Promise<TestDoor> {
  const opened = await freshDatabase(kind);
  await factory?.insert(opened.database);
  const reading = createReading(schema, opened.reader, 'test');
  let late = 0;
  const clock = () => new Date(Date.now() + late);
  let app: Awaited<ReturnType<typeof buildApp>>;

  const open = async (door: Door) => {
    test.accounts = new Accounts(opened.orm.em, { clock });
    const { accounts } = test;
    app = await buildApp<ReturnType<typeof requestContext>>({
      schema,
      plugins: [gatePlugin(), readingPlugin(schema, reading)],
      stringifyResult,
      fieldResolver: payloadField,
      contextOf: async (request) => {
        const asking = await whoAsks(request, accounts, door);
        if (!asking) throw signInFirst();
        return requestContext(opened.orm, reading, asking.viewer);
      },
      routes: (routed) =>
        addSignInRoutes(routed, { accounts, door, publicUrl: null, baseUrl: () => 'http://localhost' }),
      readiness: async () => true,
    });
  };

  const test: TestDoor = {
    ...opened,
    accounts: null as unknown as Accounts,
    async send(method, url, body, { cookie, token, address, headers } = {}) {
      const answer = await app.inject({
        method,
        url,
        remoteAddress: address ?? '127.0.0.1',
        headers: {
          host: 'localhost:4000',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(cookie !== undefined && { cookie }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const set = answer.headers['set-cookie'];
      return {
        status: answer.statusCode,
        body: answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>),
        headers: answer.headers,
        cookie: typeof set === 'string' ? set.split(';')[0] : undefined,
      };
    },
    graphql: (query, from) => test.send('POST', '/graphql', { query }, from),
    async signedIn(email, role) {
      await test.accounts.createUser({ email, name: email, role, password: goodPassword });
      const { cookie } = await test.send('POST', '/auth/sign-in', { email, password: goodPassword });
      return cookie!;
    },
    async behind(door) {
      await stopApp(app);
      await open(door);
    },
    wait(milliseconds) {
      late += milliseconds;
    },
    async close() {
      await stopApp(app);
      await opened.close();
    },
  };
  await open(openDoor);
  return test;
}

/** The code of a refusal. */
export const codeOf = ({ body }: Reply): unknown =>
  (body['errors'] as { extensions?: { code?: unknown } }[] | undefined)?.[0]?.extensions?.code;
