import { buildSchema } from 'graphql';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limitOf } from '../../../server/src/access/limit.ts';
import { networkOf } from '../../../server/src/accounts/network.ts';
import { buildApp, stopApp } from '../../../server/src/app.ts';
import { limitRequests } from '../../../server/src/http/limits/request-rate.ts';
import { withoutSuggestions } from '../../../server/src/http/limits/suggestions.ts';
import { CallerGone, StatementTimeout } from '../../../server/src/storage/storage-fault.ts';
import { freshDatabase, type TestDatabase } from '../../kit/database.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { documentLimits } from '../../../server/src/http/limits/document-limits.ts';
import type { Viewer } from '../../../server/src/access/viewer.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';
import { countStatements, type StatementCounter } from '../../kit/statement-counter.ts';

let registry: Registry;
let counter: StatementCounter;

beforeAll(async () => {
  registry = await openRegistry('embedded');
  counter = countStatements(registry.reader);
});

afterAll(() => registry.close());

const passes = async (query: string, variables = {}, viewer?: Viewer) => {
  expect((await registry.answer(query, variables, viewer)).errors).toBeUndefined();
};

/** Asks what is over a limit: one error, no data, and no statement run. */
const refused = async (query: string, variables = {}, viewer?: Viewer) => {
  counter.clear();
  const { data, errors } = await registry.answer(query, variables, viewer);
  expect(counter.count).toBe(0);
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const [error] = errors!;
  expect(error!.message.length).toBeLessThanOrEqual(300);
  return error!;
};

/** Modules below modules: so many levels, each a connection. */
const nested = (levels: number): string =>
  `{ modules(first: 1) ${'{ nodes { children(first: 1) '.repeat(levels - 1)} { nodes { id } } ${'} }'.repeat(levels - 1)} }`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('the document', () => {
  it('six relations through connections are far from the limit', () =>
    passes(`{ projects(first: 1) { nodes { events(first: 1) { edges { node { participations(first: 1) { nodes {
      delegate { posts(first: 1) { pageInfo { hasNextPage } edges { node { organisation { country { name } } } } } } } } } } } } } }`));

  it('12 levels are answered, and 13 refused with the place where to go on', async () => {
    await passes(nested(documentLimits.levels));
    const { message, extensions } = await refused(nested(documentLimits.levels + 1));
    expect(message).toBe(
      `The query is 13 levels deep; 12 are answered. Read down to \`modules${'.children'.repeat(11)}\`, and the rest in a second query that starts from its id.`,
    );
    expect(extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      limit: 'levels',
      most: 12,
      asked: 13,
    });
  });

  it('levels hide in no fragment', async () => {
    const chain = times(
      13,
      (i) => `fragment F${i} on Module { parent { ${i === 12 ? 'id' : `...F${i + 1}`} } }`,
    );
    expect((await refused(`{ module(id: "x") { ...F0 } } ${chain}`)).extensions).toMatchObject({
      limit: 'levels',
      asked: 14,
    });
  });

  it('30 aliases are answered, and 31 refused', async () => {
    const aliases = (count: number) => `{ organisation(id: "x") { ${times(count, (i) => `a${i}: id`)} } }`;
    await passes(aliases(30));
    const { message } = await refused(aliases(31));
    expect(message).toContain('31 aliases');
    expect(message).toContain('Send it in parts');
  });

  it('an alias in a fragment counts at each spread', async () => {
    const spread = (count: number) =>
      `{ modules(first: 1) { nodes { ${times(count, (i) => ['parent', 'children', 'ancestors', 'descendants'][i]! + (i === 0 ? ' { ...A }' : ' { nodes { ...A } }'))} } } }
       fragment A on Module { ${times(10, (i) => `a${i}: id`)} }`;
    await passes(spread(3));
    expect((await refused(spread(4))).extensions).toMatchObject({ limit: 'aliases', asked: 40 });
  });

  it('20 root fields are answered, and 21 refused', async () => {
    const roots = (count: number) => `{ ${times(count, (i) => `a${i}: organisation(id: "x") { id }`)} }`;
    await passes(roots(20));
    expect((await refused(roots(21))).message).toBe(
      'The query has 21 root fields; 20 are answered. Send it in parts.',
    );
  });

  it('root fields hide in no fragment', async () => {
    const fields = times(7, (i) => `a${i}: organisation(id: "x") { id }`);
    const { extensions } = await refused(
      `{ ...R ...R ... on Query { ...R } } fragment R on Query { ${fields} }`,
    );
    expect(extensions).toMatchObject({ limit: 'rootFields', asked: 21 });
  });

  it('five changes are tried, and of six none', async () => {
    const changes = (count: number) =>
      `mutation { ${times(count, (i) => `c${i}: createOrganisation(input: { kind: CUSTOMS, names: [{ value: "Body ${i}", lang: "en", kind: OFFICIAL }] }) { userErrors { message } }`)} }`;
    expect((await refused(changes(6))).message).toContain('6 changes; 5 are made at once');
    expect(await registry.ask('{ organisations { totalCount } }')).toEqual({
      organisations: { totalCount: 0 },
    });
    expect(Object.keys(await registry.ask(changes(5)))).toHaveLength(5);
  });

  it('20 directives are answered, and 21 refused', async () => {
    const directives = (count: number) =>
      `{ organisation(id: "x") { ${times(count, (i) => `${['id', 'name', 'version'][i % 3]} @include(if: true)`)} } }`;
    await passes(directives(20));
    expect((await refused(directives(21))).message).toContain('21 directives');
  });

  it('a bomb of fragments is refused at once', async () => {
    const bomb = `{ module(id: "x") { ...B0 } } ${times(60, (i) => `fragment B${i} on Module { ${i === 59 ? 'id' : `...B${i + 1} ... on Module { ...B${i + 1} }`} }`)}`;
    const start = performance.now();
    const { message } = await refused(bomb);
    expect(message).toContain('a million or more fields');
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('fragments that spread themselves are refused in words', async () => {
    const { message } = await refused(
      `{ module(id: "x") { ...A } } fragment A on Module { parent { ...B } } fragment B on Module { parent { ...A } }`,
    );
    expect(message).toContain('Cannot spread fragment "A" within itself');
  });
});

describe('the cost', () => {
  const three = (first: number) =>
    `{ projects(first: 100) { nodes { events(first: 100) { nodes { participations(first: ${first}) { nodes { id } } } } } } }`;

  it('is told on every answer: what may come, and what the role may ask for', async () => {
    const { extensions } = await registry.answer('{ organisations(first: 10) { nodes { id } } }');
    expect(extensions).toEqual({ cost: { requested: 10, limit: 100_000_000 } });
  });

  it('above the limit of the role is refused with the argument to lower, which makes it pass', async () => {
    const client: Viewer = { role: 'client' };
    const { message, extensions } = await refused(three(50), {}, client);
    expect(message).toBe(
      'The query may cost 510100, and 400000 is allowed. Lower `first` of `projects` from 100 to 78.',
    );
    expect(extensions).toMatchObject({ code: 'COST_LIMIT', cost: { requested: 510_100, limit: 400_000 } });
    await passes(three(50).replace('100', '78'), {}, client);
    expect((await refused(three(50).replace('100', '79'), {}, client)).extensions).toMatchObject({
      code: 'COST_LIMIT',
    });
    await passes(three(50), {}, { role: 'analyst' });
  });

  it('of what a change answers with is checked before it is made', async () => {
    const change = (first: number) =>
      `mutation { createOrganisation(input: { kind: CUSTOMS, names: [{ value: "Body", lang: "en", kind: OFFICIAL }] }) {
        organisation { descendants(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes {
          children(first: ${first}) { nodes { id } } } } } } } } } } }`;
    expect((await refused(change(100))).extensions).toMatchObject({ code: 'COST_LIMIT' });
    expect((await refused(change(101))).message).toContain('a page has 0 to 100 records');
  });

  it('does not stand in for the limits of filters', async () => {
    const where = { or: Array.from({ length: 101 }, () => ({ version: { eq: 1 } })) };
    const { message } = await refused(
      'query ($where: OrganisationWhere) { organisations(where: $where) { totalCount } }',
      { where },
    );
    expect(message).toContain('organisations.where: the filters of an operation have at most 100 conditions');
  });
});

describe('suggestions', () => {
  const anybody: Viewer = { role: 'public' };
  const nearly: [string, string, Record<string, unknown>][] = [
    ['a field', '{ organisation(id: "x") { nam } }', {}],
    ['an argument', '{ organisations(frist: 1) { totalCount } }', {}],
    ['a value', '{ organisations(where: { kind: { eq: CUSTOM } }) { totalCount } }', {}],
    [
      'a value in variables',
      'query ($w: OrganisationWhere) { organisations(where: $w) { totalCount } }',
      { w: { kind: { eq: 'CUSTOM' } } },
    ],
    [
      'a field in variables',
      'query ($w: OrganisationWhere) { organisations(where: $w) { totalCount } }',
      { w: { knd: { eq: 'CUSTOMS' } } },
    ],
  ];

  it.each(nearly)('of %s are for whoever may introspect', async (_, query, variables) => {
    const known = await registry.answer(query, variables, { role: 'client' });
    expect(known.errors![0]!.message).toContain('Did you mean');
    const unknown = await registry.answer(query, variables, anybody);
    expect(JSON.stringify(unknown)).not.toContain('Did you mean');
    expect(unknown.errors![0]!.extensions).toMatchObject(known.errors![0]!.extensions!);
  });

  it('are left out also where the message was cut in the middle of one', () => {
    expect(withoutSuggestions('No such value. Did you mean the enum value "A" or "B…')).toBe(
      'No such value.',
    );
    expect(withoutSuggestions('No "x". Did you mean "y"? No "z". Did you mean "a", "b", or "c"?')).toBe(
      'No "x". No "z".',
    );
  });
});

describe('requests', () => {
  const open = async (parts: Partial<Parameters<typeof buildApp>[0]> = {}) => {
    const schema = buildSchema('type Query { slow(ms: Int!): Int }');
    schema.getQueryType()!.getFields()['slow']!.resolve = (_, { ms }) =>
      new Promise((resolve) => setTimeout(resolve, ms as number, ms));
    const app = await buildApp({ schema, plugins: [], readiness: async () => true, ...parts });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const ask = (ms: number, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: `{ slow(ms: ${ms}) }` }),
        ...init,
        headers: { 'content-type': 'application/json', ...init.headers },
      });
    return { app, ask };
  };

  it('beyond the rate are answered 429 with Retry-After, and served again afterwards', async () => {
    const { app, ask } = await open({
      routes: (routed) => limitRequests(routed, networkOf, { requests: 3, seconds: 1 }),
    });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await ask(0)).status);
    const refused = await ask(0);
    expect(statuses).toEqual([200, 200, 200]);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    // Another credential from the same address changes nothing.
    expect((await ask(0, { headers: { authorization: 'Bearer other' } })).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(0)).status).toBe(200);
    await stopApp(app);
  });

  it('of a client that goes away are noticed, and those of one that stays are not', async () => {
    const signals: AbortSignal[] = [];
    const abortedWhenAnswered: boolean[] = [];
    const { app, ask } = await open({
      contextOf: async (_request, signal) => {
        signals.push(signal);
        return {};
      },
      plugins: [
        {
          requestDidStart: async () => ({
            willSendResponse: async () => {
              abortedWhenAnswered.push(signals.at(-1)!.aborted);
            },
          }),
        },
      ],
    });
    await (await ask(50)).text();
    expect(abortedWhenAnswered).toEqual([false]);
    const leaving = new AbortController();
    const left = ask(2_000, { signal: leaving.signal }).catch(() => 'left');
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    leaving.abort();
    expect(await left).toBe('left');
    await vi.waitFor(() => expect(signals[1]!.aborted).toBe(true), { timeout: 500 });
    await stopApp(app);
  });
});

describeOnBoth('a statement', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await freshDatabase(kind);
  });
  afterAll(() => opened.close());

  // PGlite has no pg_sleep that can be interrupted; this works instead, for about a minute.
  const heavy =
    'select count(*) from generate_series(1, 60000) a, generate_series(1, 60000) b where a.* is distinct from b.*';

  it('is not begun for a client that has left', async () => {
    const counter = countStatements(opened.reader);
    const leaving = new AbortController();
    leaving.abort();
    const read = opened.reader.read('select 1', [], undefined, { signal: leaving.signal });
    await expect(read).rejects.toBeInstanceOf(CallerGone);
    expect(counter.count).toBe(0);
    counter.stop();
  });

  it.runIf(kind === 'postgresql')(
    'is stopped when the client leaves, and the connection goes on',
    async () => {
      const leaving = new AbortController();
      const terms = { limit: 30_000, signal: leaving.signal };
      const read = opened.reader.read('select pg_sleep(20)', [], undefined, terms);
      setTimeout(() => leaving.abort(), 300);
      const start = performance.now();
      await expect(read).rejects.toBeInstanceOf(CallerGone);
      expect(performance.now() - start).toBeLessThan(2_000);
      const running =
        "select count(*) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(20)%' and state = 'active' and pid <> pg_backend_pid()";
      expect(await opened.reader.read(running)).toEqual(['0']);
      for (let count = 0; count < 20; count += 1) expect(await opened.reader.read('select 1')).toEqual(['1']);
    },
  );

  it.runIf(kind === 'embedded')('still waiting when the client leaves is never run', async () => {
    const first = Array.from({ length: 3 }, () =>
      opened.reader.read('select count(*) from generate_series(1, 100000)', [], undefined, {}),
    );
    const leaving = new AbortController();
    const waiting = opened.reader.read('select 1/0', [], undefined, { signal: leaving.signal });
    leaving.abort();
    await expect(waiting).rejects.toBeInstanceOf(CallerGone);
    expect((await Promise.all(first)).flat()).toEqual(Array(3).fill('100000'));
  });

  // Last, since it costs the embedded database its process.
  it('has the time of its role', async () => {
    const start = performance.now();
    await expect(opened.reader.read(heavy, [], undefined, { limit: 700 })).rejects.toBeInstanceOf(
      StatementTimeout,
    );
    const took = performance.now() - start;
    expect(took).toBeGreaterThan(600);
    expect(took).toBeLessThan(5_000);
    expect(limitOf('client').statement).toBe(5_000);
    expect(limitOf('analyst').statement).toBe(30_000);
  });
});
