import { serverAudits } from 'graphql-http';
import { GraphQLError, buildSchema, type GraphQLSchema } from 'graphql';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, stopApp } from '../../server/src/app.ts';
import type { LogLine } from '../../server/src/http/log.ts';
import { queryNesting } from '../../server/src/http/query-nesting.ts';
import { DatabaseAway } from '../../server/src/storage/storage-fault.ts';

// A schema with one field for every way to fail: what is tested here is the door, not the registry behind it.
const resolvers = {
  echo: ({ text }: { text: string }) => text,
  count: () => 3,
  fail: () => {
    throw new Error('password=hunter2 in /srv/secret.ts');
  },
  away: () => {
    throw new DatabaseAway('connect ECONNREFUSED 10.1.2.3:5432');
  },
  refused: () => {
    throw new GraphQLError('x'.repeat(100_000), {
      extensions: { code: 'REFUSED', hint: 'y'.repeat(100_000) },
    });
  },
  many: () => Array.from({ length: 50 }, () => new Error('one of many')),
  slow: ({ ms }: { ms: number }) => new Promise((resolve) => setTimeout(resolve, ms, ms)),
  write: () => {
    writes += 1;
    return writes;
  },
};

type App = Awaited<ReturnType<typeof buildApp>>;

let writes = 0;
let ready = true;
let contextFails = false;
let app: App;
let port: number;
let adminDir: string;
const logged: LogLine[] = [];

function testSchema(): GraphQLSchema {
  const schema = buildSchema(`
    input Where { and: [Where!] eq: Int }
    enum Colour { RED GREEN }
    type Query {
      echo(text: String!): String
      count(where: Where, colour: Colour): Int
      fail: String
      away: String
      refused: String
      many: [Int]
      slow(ms: Int!): Int
    }
    type Mutation { write: Int }
  `);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = (_source, args) => resolvers[field.name as keyof typeof resolvers](args);
    }
  }
  return schema;
}

async function startApp(): Promise<App> {
  const started = await buildApp({
    schema: testSchema(),
    plugins: [
      {
        async requestDidStart() {
          return {
            async didResolveOperation({ operation }) {
              // What a plugin naturally writes, and what fails when there is no operation.
              if (operation!.selectionSet.selections.length === 0) throw new Error('never');
            },
            async responseForOperation({ operationName }) {
              if (operationName === 'PluginFails') throw new Error('password=hunter2');
              if (operationName === 'PluginIsAway') throw new DatabaseAway('ECONNREFUSED');
              return null;
            },
          };
        },
      },
    ],
    contextOf: async () => {
      if (contextFails) throw new DatabaseAway('ECONNREFUSED');
      return {};
    },
    readiness: async () => ready,
    adminDir,
    logger: (line) => logged.push(line),
  });
  await started.listen({ host: '127.0.0.1', port: 0 });
  return started;
}

beforeAll(async () => {
  adminDir = mkdtempSync(join(tmpdir(), 'dashboard-'));
  mkdirSync(join(adminDir, 'assets'));
  writeFileSync(join(adminDir, 'index.html'), '<!doctype html><title>Liaison</title>');
  writeFileSync(
    join(adminDir, 'assets', 'index-8a7b6c.js'),
    `export const text = '${'long '.repeat(1_000)}';`,
  );
  app = await startApp();
  port = (app.server.address() as AddressInfo).port;
});

afterAll(async () => {
  await stopApp(app);
  rmSync(adminDir, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: {
    data?: unknown;
    errors?: { message: string; locations?: unknown[]; extensions: Record<string, unknown> }[];
  };
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  return ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? (body as string) : JSON.stringify(body),
  });
}

function codesOf({ body }: Answer): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions.code);
}

/** What holds for every refusal, whatever was wrong. */
function expectDecent(answer: Answer): void {
  expect(answer.status).toBeLessThan(500);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.headers.get('content-type')).toMatch(
    /^application\/(graphql-response\+)?json; charset=utf-8$/,
  );
  expect(answer.body.errors?.length).toBeGreaterThan(0);
  expect(answer.body.errors?.length).toBeLessThanOrEqual(5);
  for (const { message, extensions } of answer.body.errors ?? []) {
    expect(message.length).toBeLessThanOrEqual(300);
    expect(extensions.code).toMatch(/^[A-Z_]+$/);
  }
  expect(answer.text).not.toMatch(/stack|\.ts:|\.js:|node_modules|FST_|Maximum call/i);
}

/** Sends bytes as they are, for requests that no client library would send, and returns what comes back. */
function sendRaw(bytes: string | Buffer, patience = 3_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(received);
    });
    socket.on('error', reject);
  });
}

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `http://127.0.0.1:${port}/graphql` });

  it.each(audits.filter(({ name }) => name.startsWith('MUST')).map((audit) => [audit.id, audit.name, audit]))(
    'the server passes audit %s: %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
    },
  );

  it('a query is answered by POST and by GET alike', async () => {
    const query = '{ count }';
    const posted = await post({ query });
    const got = await ask(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'content-type': 'application/json' },
    });
    expect(posted.text.trim()).toBe('{"data":{"count":3}}');
    expect(got.text).toBe(posted.text);
  });

  it('the answer has the media type that was asked for', async () => {
    const plain = await post({ query: '{ count }' }, { accept: 'application/json' });
    const graphql = await post({ query: '{ count }' }, { accept: 'application/graphql-response+json' });
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(graphql.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('a mutation by GET is refused and not carried out', async () => {
    const before = writes;
    const answer = await ask('/graphql?query=mutation%7Bwrite%7D', {
      headers: { 'content-type': 'application/json' },
    });
    expectDecent(answer);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(writes).toBe(before);
  });

  it('a mutation whose answer could not be read by the caller is not carried out', async () => {
    const before = writes;
    const answer = await post({ query: 'mutation { write }' }, { accept: 'text/html' });
    expectDecent(answer);
    expect(answer.status).toBe(406);
    expect(writes).toBe(before);
  });

  it('a form of another web page cannot send an operation', async () => {
    const before = writes;
    const form = await ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"mutation{write}"}',
    });
    expect(form.status).toBe(415);
    const link = await ask('/graphql?query=%7Bcount%7D');
    expectDecent(link);
    expect(writes).toBe(before);
  });
});

describe('a request that is wrong', () => {
  const nested = (depth: number): unknown => (depth === 0 ? { eq: 1 } : { and: [nested(depth - 1)] });

  const wrong: [what: string, status: number, code: string, send: () => Promise<Answer>][] = [
    ['a body that is not JSON', 400, 'BAD_REQUEST', () => post('{"query":')],
    ['an empty body', 400, 'BAD_REQUEST', () => post('')],
    ['a body of white space', 400, 'BAD_REQUEST', () => post(' \n ')],
    ['a JSON string', 400, 'BAD_REQUEST', () => post('"{ count }"')],
    ['a JSON number', 400, 'BAD_REQUEST', () => post('7')],
    ['JSON null', 400, 'BAD_REQUEST', () => post('null')],
    ['an empty object', 400, 'BAD_REQUEST', () => post({})],
    ['a batch', 400, 'BAD_REQUEST', () => post([{ query: '{ count }' }])],
    ['an empty batch', 400, 'BAD_REQUEST', () => post([])],
    ['an array nested a hundred thousand levels deep', 400, 'BAD_REQUEST', () => post('['.repeat(100_000))],
    ['a key named __proto__', 400, 'BAD_REQUEST', () => post('{"query":"{ count }","__proto__":{"a":1}}')],
    ['a query that is a number', 400, 'BAD_REQUEST', () => post({ query: 7 })],
    ['a query that is null', 400, 'BAD_REQUEST', () => post({ query: null })],
    ['an empty query', 400, 'BAD_REQUEST', () => post({ query: '' })],
    ['a query of comments', 400, 'GRAPHQL_PARSE_FAILED', () => post({ query: '# nothing' })],
    ['a syntax error', 400, 'GRAPHQL_PARSE_FAILED', () => post({ query: '{ count ' })],
    ['a document of types', 400, 'GRAPHQL_VALIDATION_FAILED', () => post({ query: 'type A { b: Int }' })],
    [
      'ten thousand open brackets',
      400,
      'BAD_REQUEST',
      () => post({ query: `{ count(where: ${'['.repeat(10_000)}` }),
    ],
    [
      'a selection nested a thousand levels deep',
      400,
      'BAD_REQUEST',
      () => post({ query: '{count'.repeat(1_000) }),
    ],
    [
      'more than 2,000 tokens',
      400,
      'GRAPHQL_PARSE_FAILED',
      () => post({ query: `{ ${'count '.repeat(2_100)} }` }),
    ],
    [
      'the same field two thousand times',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => post({ query: `{ ${'count '.repeat(1_990)} }` }),
    ],
    ['an unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', () => post({ query: '{ nothing }' })],
    [
      'a hundred unknown fields',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => post({ query: `{ ${Array.from({ length: 100 }, (_, index) => `nothing${index}`).join(' ')} }` }),
    ],
    [
      'a name of 100 kB',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => post({ query: `{ ${'a'.repeat(100_000)} }` }),
    ],
    [
      'a fragment that contains itself',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => post({ query: '{ ...A } fragment A on Query { ...A }' }),
    ],
    [
      'an ambiguous operation',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      () => post({ query: 'query A { count } query B { count }' }),
    ],
    [
      'an operation name that is not there',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      () => post({ query: 'query A { count }', operationName: 'C' }),
    ],
    [
      'an operation name that is a number',
      400,
      'BAD_REQUEST',
      () => post({ query: '{ count }', operationName: 7 }),
    ],
    ['a subscription', 400, 'GRAPHQL_VALIDATION_FAILED', () => post({ query: 'subscription { count }' })],
    ['variables in a string', 400, 'BAD_REQUEST', () => post({ query: '{ count }', variables: '{}' })],
    ['variables in a list', 400, 'BAD_REQUEST', () => post({ query: '{ count }', variables: [] })],
    ['extensions in a list', 400, 'BAD_REQUEST', () => post({ query: '{ count }', extensions: [] })],
    [
      'a missing variable',
      400,
      'BAD_USER_INPUT',
      () => post({ query: 'query ($text: String!) { echo(text: $text) }' }),
    ],
    [
      'a variable of the wrong type',
      400,
      'BAD_USER_INPUT',
      () => post({ query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 7 } }),
    ],
    [
      'a variable with an unknown key',
      400,
      'BAD_USER_INPUT',
      () =>
        post({ query: 'query ($where: Where) { count(where: $where) }', variables: { where: { or: 1 } } }),
    ],
    [
      'an enum value of 100 kB',
      400,
      'BAD_USER_INPUT',
      () =>
        post({ query: 'query ($c: Colour) { count(colour: $c) }', variables: { c: 'R'.repeat(100_000) } }),
    ],
    [
      'a number beyond 32 bits',
      400,
      'BAD_USER_INPUT',
      () => post('{"query":"query ($ms: Int!) { slow(ms: $ms) }","variables":{"ms":1e400}}'),
    ],
    [
      'a hundred wrong variables',
      400,
      'BAD_USER_INPUT',
      () =>
        post({
          query: 'query ($where: Where) { count(where: $where) }',
          variables: { where: { and: Array.from({ length: 100 }, () => 'wrong') } },
        }),
    ],
    [
      'variables nested too deeply',
      400,
      'BAD_REQUEST',
      () =>
        post({ query: 'query ($where: Where) { count(where: $where) }', variables: { where: nested(200) } }),
    ],
    [
      'U+0000 in a variable',
      400,
      'BAD_REQUEST',
      () => post({ query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 'a\u0000b' } }),
    ],
    [
      'U+0000 in the query',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      () => post({ query: String.raw`{ echo(text: "a\u0000b") }` }),
    ],
    [
      'half a surrogate pair in a variable',
      400,
      'BAD_REQUEST',
      () => post('{"query":"query ($text: String!) { echo(text: $text) }","variables":{"text":"\\ud800"}}'),
    ],
    [
      'invalid UTF-8',
      400,
      'BAD_REQUEST',
      () =>
        post(
          Buffer.concat([
            Buffer.from('{"query":"{ echo(text: \\"'),
            Buffer.from([0xff, 0xfe]),
            Buffer.from('\\") }"}'),
          ]),
        ),
    ],
    [
      'another charset',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post({ query: '{ count }' }, { 'content-type': 'application/json; charset=utf-16' }),
    ],
    [
      'a compressed body',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post({ query: '{ count }' }, { 'content-encoding': 'gzip' }),
    ],
    [
      'another media type',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post('{ count }', { 'content-type': 'application/graphql' }),
    ],
    [
      'a form',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post('query={count}', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'a multipart body',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    ],
    [
      'a body of 300 kB',
      413,
      'PAYLOAD_TOO_LARGE',
      () => post({ query: '{ count }', padding: 'x'.repeat(300_000) }),
    ],
    [
      'a persisted query',
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
      () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
    ],
    ['GET without a query', 400, 'BAD_REQUEST', () => ask('/graphql')],
    ['GET with invalid UTF-8', 400, 'BAD_REQUEST', () => ask('/graphql?query=%7Becho(text:%22%ff%22)%7D')],
    [
      'GET with two queries',
      400,
      'BAD_REQUEST',
      () =>
        ask('/graphql?query=%7Bcount%7D&query=%7Bcount%7D', {
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [
      'GET with broken variables',
      400,
      'BAD_REQUEST',
      () =>
        ask('/graphql?query=%7Bcount%7D&variables=%7B', { headers: { 'content-type': 'application/json' } }),
    ],
    ['PUT', 405, 'METHOD_NOT_ALLOWED', () => ask('/graphql', { method: 'PUT', body: '{}' })],
    ['DELETE', 405, 'METHOD_NOT_ALLOWED', () => ask('/graphql', { method: 'DELETE' })],
    ['POST to a health address', 405, 'METHOD_NOT_ALLOWED', () => ask('/livez', { method: 'POST' })],
    ['POST to the dashboard', 405, 'METHOD_NOT_ALLOWED', () => ask('/', { method: 'POST' })],
    ['an address that is not there', 404, 'NOT_FOUND', () => ask('/graphiql')],
    [
      'a file that is not there',
      404,
      'NOT_FOUND',
      () => ask('/assets/nothing.js', { headers: { accept: 'text/html' } }),
    ],
    ['an address that cannot be decoded', 400, 'BAD_REQUEST', () => ask('/%c0%af')],
  ];

  it.each(wrong)('%s is answered %i %s', async (_what, status, code, send) => {
    const answer = await send();
    expect([answer.status, codesOf(answer)[0]]).toEqual([status, code]);
    if (status !== 200) expectDecent(answer);
  });

  it('the message says what would be right', async () => {
    const words = await Promise.all([
      post([{ query: '{ count }' }]),
      post({ query: '{ count }', padding: 'x'.repeat(300_000) }),
      post('x', { 'content-type': 'text/plain' }),
      ask('/graphql'),
      post({ query: `{ ${'count '.repeat(1_990)} }` }),
    ]);
    expect(words.map(({ body }) => body.errors?.[0]?.message)).toEqual([
      'Batches are not read; send one operation per request.',
      'The request body is larger than 256 kB; send fewer rows at once.',
      'Send the request body as content-type: application/json.',
      'This is the GraphQL endpoint. Send {"query": "{ __typename }"} by POST as application/json, ' +
        'or by GET as ?query=… with the header content-type: application/json.',
      'The query has 1990 root fields; 20 are answered. Send it in parts.',
    ]);
  });

  it('nothing of it reaches the log as a fault of ours', () => {
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a fault of ours', () => {
  it('is named by an incident, and told to the log alone', async () => {
    logged.length = 0;
    const answer = await post({ query: '{ fail count }' });
    const incident = answer.body.errors?.[0]?.extensions.incident;
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(answer.body.data).toEqual({ fail: null, count: 3 });
    expect(answer.text).not.toContain('hunter2');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: 'error', incident });
    expect(logged[0]?.message).toContain('hunter2');
  });

  it('in a plugin is answered in the same way, with status 500', async () => {
    const answer = await post({ query: 'query PluginFails { count }' });
    expect([answer.status, ...codesOf(answer)]).toEqual([500, 'INTERNAL']);
    expect(answer.text).not.toContain('hunter2');
  });

  it('a database that is away is answered 503 and when to come back', async () => {
    contextFails = true;
    const inContext = await post({ query: '{ count }' });
    contextFails = false;
    const inResolver = await post({ query: '{ away }' });
    const inPlugin = await post({ query: 'query PluginIsAway { count }' });
    for (const answer of [inContext, inResolver, inPlugin]) {
      expect([answer.status, ...codesOf(answer)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.text).not.toContain('ECONNREFUSED');
    }
  });

  it('a long message and long extensions are cut', async () => {
    const answer = await post({ query: '{ refused }' });
    expect(codesOf(answer)).toEqual(['REFUSED']);
    expect(answer.body.errors?.[0]?.message).toHaveLength(300);
    expect(answer.body.errors?.[0]?.extensions.hint).toHaveLength(300);
  });

  it('fifty errors are answered by five', async () => {
    const answer = await post({ query: '{ many }' });
    expect(answer.body.errors).toHaveLength(5);
  });
});

describe('bytes that no client sends', () => {
  it('what is not HTTP is answered 400 in words', async () => {
    const answer = await sendRaw('HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('This is not a request that HTTP/1.1 allows.');
  });

  it('headers of 100 kB are answered 431', async () => {
    const answer = await sendRaw(
      `GET /livez HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('a host header that is no host is refused, never a fault', async () => {
    for (const host of ['a b', '[', 'evil.example', 'localhost:99999999', '%']) {
      const answer = await sendRaw(
        `GET /graphql?query=%7Bcount%7D HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n`,
      );
      expect(answer, host).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
  });

  it('raw bytes beyond ASCII in the address are refused', async () => {
    const head = 'HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n';
    const answer = await sendRaw(Buffer.from(`GET /graphql?query={echo(text:"\u00e9")} ${head}`, 'latin1'));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

// Side by side, for each of them waits.
describe.concurrent('a client that is too slow', () => {
  it('headers that do not arrive within four seconds are not waited for', async ({ expect }) => {
    const started = Date.now();
    const answer = await sendRaw('GET /livez HTTP/1.1\r\nhost: localhost\r\n', 7_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - started).toBeLessThan(6_000);
  }, 10_000);

  it('a body that does not arrive within eight seconds is not waited for', async ({ expect }) => {
    const started = Date.now();
    const head =
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    const answer = await sendRaw(head, 12_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - started).toBeLessThan(10_000);
  }, 15_000);
});

describe('the dashboard', () => {
  it('index.html is asked for every time, files with a hash in their name are kept', async () => {
    const page = await ask('/');
    const script = await ask('/assets/index-8a7b6c.js', { headers: { 'accept-encoding': 'br' } });
    expect(page.text).toContain('<title>Liaison</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
  });

  it('an address that only the dashboard knows is answered by its page', async () => {
    const page = await ask('/organisations/1/show', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(page.text).toContain('<title>Liaison</title>');
  });

  it('no file outside its folder is served', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fetc/passwd', '/.env']) {
      const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect(answer, path).toMatch(/^HTTP\/1\.1 40[034] /);
    }
  });

  it('every answer carries the security headers, refusals too', async () => {
    for (const answer of [
      await ask('/'),
      await ask('/nothing'),
      await post('{'),
      await post({ query: '{ count }' }),
    ]) {
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self'; style-src 'self'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });
});

describe('health', () => {
  it('/readyz follows the database, /livez does not', async () => {
    ready = false;
    expect([(await ask('/livez')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
    ready = true;
    expect([(await ask('/livez')).status, (await ask('/readyz')).status]).toEqual([200, 200]);
  });

  it('stopping finishes the running request and takes no new one', async () => {
    const second = await startApp();
    const secondPort = (second.server.address() as AddressInfo).port;
    const address = `http://127.0.0.1:${secondPort}`;
    const running = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow(ms: 500) }"}',
    }).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = stopApp(second);
    expect((await running).trim()).toBe('{"data":{"slow":500}}');
    await stopped;
    await expect(
      new Promise((resolve, reject) => httpRequest(`${address}/livez`, resolve).on('error', reject).end()),
    ).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the nesting of a query', () => {
  it.each([
    ['{ a }', 1],
    ['{ a(b: [{ c: 1 }]) { d } }', 4],
    ['{ a(b: "{[(") }', 2],
    [String.raw`{ a(b: "\"{[(") }`, 2],
    ['{ a(b: """ {[( \\""" {{{ """) }', 2],
    ['# {{{{\n{ a }', 1],
    ['', 0],
    ['"', 0],
    ['"""', 0],
  ])('%s is %i', (source, depth) => {
    expect(queryNesting(source)).toBe(depth);
  });
});
